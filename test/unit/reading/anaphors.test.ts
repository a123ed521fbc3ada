/** What “the Act”, “that law” and “the framework” refer to, and where they are ordinary words. */
import assert from 'node:assert/strict';
import { analyseText } from '../../support/analyse.js';

const referred = (text: string) =>
  analyseText(text)
    .reading.citations.filter(({ form }) => form === 'anaphor')
    .map(({ from, to, instrument }) => `${text.slice(from, to)} → ${instrument}`);

const CASES: [string, string[]][] = [
  ['The EU AI Act is in force.\n\nThe Act has annexes.', ['The Act → eu-ai-act']],
  ['We use the NIST AI RMF.\n\nThe framework identifies seven characteristics.', ['The framework → us-nist-ai-rmf']],
  ['We use the NIST AI RMF and read the framework each year.', ['the framework → us-nist-ai-rmf']],
  // ordinary words of another paragraph
  ['The DPDP Act applies.\n\nThe owner reviews this policy earlier when the law or our systems change.', []],
  ['We follow ISO/IEC 42001.\n\nDecisions are explained by the standard we use for human decisions.', []],
  ['The GDPR applies: a contract needs it, that law authorises it or the person consents.', []],
  ['The Chinese Interim Measures for the Management of Generative AI Services apply. The measures for security are in annex 1.', []],
  // a framework convention is no framework
  ['The Framework Convention on Artificial Intelligence applies.\n\nThe adequacy of the Framework is assessed.', []],
];

describe('anaphors', () => {
  for (const [text, expected] of CASES) it(text.replaceAll('\n', ' '), () => assert.deepEqual(referred(text), expected));
});
