/** Drafts of our own for reports on coverage: model clauses of the catalogue, and clauses that plainly fall short. */
import { clauses } from '../../server/src/core/features/clauses.js';
import type { Language } from '../../server/src/core/text/characters.js';
import { bundledCatalogue } from './catalogue.js';

/** The model clause of an obligation, with its defaults. */
export function modelClause(obligation: string, language: Language = 'en'): string {
  const clause = clauses(bundledCatalogue(), language).find(({ id }) => id === obligation);
  if (!clause) throw new Error(`no model clause for ${obligation}`);
  return clause.text;
}

/** A draft with a profile and some lines of text. */
export function draftWith(profile: readonly string[], ...lines: readonly string[]): string {
  return ['---', 'policy:', ...profile.map((line) => `  ${line}`), '---', '', ...lines, ''].join('\n');
}

export const DEPLOYER = ['jurisdictions: [EU]', 'roles: [deployer]', 'systems: [hiring]', 'risk: high', 'asOf: 2027-12-02'];

/** A deployer in the Union: one duty answered, one contradicted, one set aside past its day, most missing. */
export const HIRING = draftWith(
  [
    'title: Responsible <b>Hiring</b>',
    ...DEPLOYER,
    'frameworks: [us-nist-ai-rmf]',
    'setAside:',
    '  - { obligation: eu-aia-26-9-dpia, kind: answered-elsewhere, document: dpia.md, reason: See the procedure, until: 2027-01-31 }',
  ],
  '# Responsible hiring',
  '',
  '## 1. Purpose',
  '',
  'We follow Regulation (EU) 2031/555.',
  '',
  '## 2. Training',
  '',
  `- ${modelClause('eu-aia-4-literacy')}`,
  '',
  '### 2.1 Oversight',
  '',
  `- ${modelClause('eu-aia-26-2-oversight')}`,
  '',
  '## 3. Records',
  '',
  '- IT keeps the logs that the system generates automatically for three months.',
);

/** A public service in China, in Chinese. */
export const SERVICE = draftWith(
  ['title: 生成式人工智能服务管理制度', 'jurisdictions: [CN]', 'roles: [provider]', 'systems: [generative, public-opinion]', 'asOf: 2026-11-20'],
  '# 生成式人工智能服务管理制度',
  '',
  '## 第一章 安全评估',
  '',
  `- ${modelClause('cn-gai-17-filing', 'zh')}`,
);
