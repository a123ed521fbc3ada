/** The only door of the core. What is not exported here is nobody's business outside. */
export { type Application, Catalogue, CatalogueView } from './catalogue/catalogue.js';
export { type CompiledCatalogue, readCatalogue } from './catalogue/compiled.js';
export { type CatalogueFile, inMemory } from './catalogue/file.js';
export { HOUSE_STYLES, type HouseStyle, type HouseStyles } from './catalogue/house-style.js';
export { fullLabel, nameOf, provisionLabel, statusLabel, titleOf } from './catalogue/labels.js';
export { mergeParts } from './catalogue/merge.js';
export type { Applies, ObligationRecord, ProfileGroup, ProfileVocabulary } from './catalogue/obligation.js';
export type { Both, InstrumentRecord, Scheme, StatusWord, UnitRecord } from './catalogue/record.js';
export { schemeOf } from './catalogue/scheme.js';
export { type Existence, versionsOf } from './catalogue/structure.js';
export { expandSections, expandUnits } from './catalogue/unit-list.js';
export type { DraftChoices, OpenGroup } from './coverage/choices.js';
export { placeClause } from './coverage/model-clause.js';
export { type ProfileData, withInherited } from './coverage/profile.js';
export type { ProfileFault } from './coverage/profile-fault.js';
export { dateFaults, profileFaults, reviewDates } from './coverage/profile-faults.js';
export { PROFILE_MESSAGES } from './coverage/profile-messages.js';
export { setAsideFaults } from './coverage/set-aside-faults.js';
export { SET_ASIDE_MESSAGES } from './coverage/set-aside-messages.js';
export { insertClause, type SnippetEdit } from './draft/insert-clause.js';
export { draftLanguage, languageAround } from './draft/language.js';
export { type Analysis, type AnalysisInput, analyse, analyseInSteps } from './engine/analyse.js';
export { isPolicyDraft, lawDate, policyOf } from './engine/draft-date.js';
export { type Basis, type Edit, type Finding, type Fix, SEVERITIES, type Severity } from './engine/finding.js';
export { fill, type Message, type Rule } from './engine/rule.js';
export { DEFAULT_SETTINGS, type Settings } from './engine/settings.js';
export { SUPPRESSION_RULES } from './engine/suppression-findings.js';
export { type CitationAction, citationActions, houseStyleAction, referencesAction } from './features/citation-actions.js';
export { type Clause, clauses } from './features/clauses.js';
export { type CodeAction, fixAll, ignores, quickFixes, safeEdits } from './features/code-actions.js';
export { COMPLETION_TRIGGERS, type Completed, type CompletionItem, type Completions, completionNote, completions } from './features/completion.js';
export type { ApplicationDates } from './features/coverage-dates.js';
export type { EvidenceEntry } from './features/coverage-evidence.js';
export { answersOf, type CoverageGroup, type CoverageGrouping, coverageGroups } from './features/coverage-groups.js';
export { type ProfileKey, REPORTED_STATES, type ReportedState, stateLabel, unsaidLabel } from './features/coverage-labels.js';
export { type CoverageLens, coverageLenses } from './features/coverage-lenses.js';
export type { CoverageLimits, UnknownPlace } from './features/coverage-limits.js';
export {
  type CoverageEntry,
  type CoverageReport,
  coverageGaps,
  coverageReport,
  type ProfileEntry,
  type QuestionEntry,
  type SectionEntry,
  type SetAsideEntry,
  type TimelineEntry,
} from './features/coverage-report.js';
export { type CoverageStatus, coverageStatus, isListed, openDuties } from './features/coverage-status.js';
export { type DocumentLink, documentLinks } from './features/document-links.js';
export { type ChoiceKey, choiceOf, choicesOf, type DraftOption, type DraftQuestion, nextQuestion } from './features/draft-questions.js';
export { type Explanation, explain, type ProvisionExplanation } from './features/explain.js';
export { type FoundReference, findReference, type Reference } from './features/find-reference.js';
export { type Hover, hover } from './features/hover.js';
export { type NewDraft, newDraft } from './features/new-draft.js';
export { type CatalogueAge, catalogueAge, type NotChecked, type NotCheckedPlace, notChecked } from './features/not-checked.js';
export { MARKDOWN, type NoteFormat, PLAIN } from './features/note-format.js';
export { answerQuestion, type ProfileQuestion, profileQuestions } from './features/profile-questions.js';
export { REFERENCE_GROUPS, type ReferenceEntry, type ReferenceGroup, type ReferenceList, references } from './features/references.js';
export { GROUP_HEADING, NOT_CHECKED, referencesSectionAsMarkdown } from './features/references-markdown.js';
export { type SemanticToken, semanticTokens, type TokenKind } from './features/semantic-tokens.js';
export { type SetAsideKind, type SettingAside, setAside } from './features/set-aside.js';
export { type ProfileSuggestion, suggestProfile, wantsProfile } from './features/suggest-profile.js';
export { actorLabel, checkedAgainst, figureLabel, forceLabel, routeLabel } from './features/wording.js';
export type { Citation, CitationForm, Reading } from './reading/reading.js';
export { RULES } from './rules/index.js';
export type { Language } from './text/characters.js';
export { type IsoDate, isIsoDate, showDate } from './text/dates.js';
export { Lines, type Position } from './text/lines.js';
