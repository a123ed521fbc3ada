/** What can be wrong with what a profile sets aside, in words; `{name}` stands for a value. */
import type { Spoken } from '../catalogue/obligation.js';

export const SET_ASIDE_MESSAGES = {
  noObligation: { en: 'This entry does not say which obligation it sets aside.', zh: '未写明搁置的是哪项义务（obligation）。' },
  unknownObligation: { en: 'There is no obligation “{word}” in the catalogue; nothing is set aside.', zh: '法规库中没有编号为“{word}”的义务，此项不起作用。' },
  nearObligation: {
    en: 'There is no obligation “{word}” in the catalogue; nothing is set aside. Did you mean “{near}”?',
    zh: '法规库中没有编号为“{word}”的义务，此项不起作用。是否应为“{near}”？',
  },
  noKind: { en: 'This entry does not say of which kind it is: {known}.', zh: '未写明类别（kind）：{known}。' },
  unknownKind: { en: '“{word}” is no kind of setting aside. Known: {known}.', zh: '没有“{word}”这一类别。可用的类别：{known}。' },
  noReason: { en: 'A reason is missing: say in a sentence why this has no clause here.', zh: '缺少理由：请用一句话说明此处为何没有对应条款。' },
  noDocument: {
    en: 'Answered elsewhere, but not where: name the document under “document”.',
    zh: '写明由其他文件落实，但未写明哪个文件；请在“document”中写明。',
  },
  dutyNotAdopted: {
    en: '“{title}” is a duty under law ({cites}); only recommendations can be left unadopted. Say why it does not apply, or where it is answered.',
    zh: '“{title}”是法定义务（{cites}）；只有建议才可以“未采用”。请写明为何不适用，或者由哪个文件落实。',
  },
  expired: {
    en: 'This was to be looked at again by {until}; this draft is read as of {asOf}. Look at it again and move the date.',
    zh: '此项有效至{until}，本文按{asOf}的法律审读，期限已过；请重新判断并更新日期。',
  },
} satisfies Record<string, Spoken>;

export type SetAsideMessage = keyof typeof SET_ASIDE_MESSAGES;
