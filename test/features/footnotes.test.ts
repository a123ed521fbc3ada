/** A citation as a footnote, and as a link: where the mark and the words go. */
import assert from 'node:assert/strict';
import { citationAsFootnote } from '../../server/src/core/features/footnotes.js';
import { linkCitation } from '../../server/src/core/features/link-citation.js';
import { withEdits } from '../../server/src/core/features/same-law.js';
import { analyseText, citedIn } from '../support/analyse.js';
import { record, smallCatalogue } from '../support/small-catalogue.js';

/** A draft with the citation at some words turned into a footnote; null where it cannot be. */
function noted(text: string, words: string): string | null {
  const edits = citationAsFootnote(analyseText(text), text.lastIndexOf(words) + 1);
  if (!edits) return null;
  const out = withEdits(text, edits);
  assert.deepEqual([...new Set(citedIn(out))].sort(), [...new Set([...citedIn(text), ...citedIn(out).slice(-1)])].sort());
  return out;
}

describe('a citation as a footnote', () => {
  it('gives way to the mark where it stands alone in parentheses', () => {
    assert.equal(
      noted('Nobody is turned down on a score alone (GDPR Article 22(1)).\n\nMore.\n', 'GDPR'),
      'Nobody is turned down on a score alone.[^1]\n\nMore.\n\n[^1]: General Data Protection Regulation (Regulation (EU) 2016/679), Article 22(1).\n',
    );
    assert.equal(
      noted('不得仅因评分被拒（《通用数据保护条例》第22条第1款）。\n', '第22条'),
      '不得仅因评分被拒[^1]。\n\n[^1]: 《通用数据保护条例》（欧盟第2016/679号条例）第22条第1款。\n',
    );
  });

  it('keeps its words where the sentence needs them', () => {
    assert.match(noted('We keep to the GDPR, always.\n', 'GDPR')!, /^We keep to the GDPR,\[\^1\] always\.\n\n\[\^1\]: General Data/);
    assert.match(noted('依照《网络安全法》备案。\n', '网络')!, /^依照《网络安全法》\[\^1\]备案。\n\n\[\^1\]: 《网络安全法》。\n$/);
  });

  it('gets a number that nothing has, behind the footnotes that are there', () => {
    const text = 'Text[^7] and [^note] (GDPR, Article 22).\n\n[^7]: Some note.\n\n[^note]: Another one.\n';
    assert.equal(
      noted(text, 'GDPR'),
      'Text[^7] and [^note].[^8]\n\n[^7]: Some note.\n\n[^note]: Another one.\n\n[^8]: General Data Protection Regulation (Regulation (EU) 2016/679), Article 22.\n',
    );
  });

  it('goes before a references list that closes the draft', () => {
    const list = '## References\n\n<!-- references-list: x -->\n\n- GDPR\n\n<!-- /references-list -->\n';
    assert.equal(
      noted(`Logs are kept (GDPR, Article 5).\n\n${list}`, 'Article 5'),
      `Logs are kept.[^1]\n\n[^1]: General Data Protection Regulation (Regulation (EU) 2016/679), Article 5.\n\n${list}`,
    );
  });

  it('names the law of a bare pinpoint', () => {
    assert.match(
      noted('# GDPR\n\nThe GDPR applies. Nobody is scored (Article 22(1) GDPR). Logs follow it (Article 30(1)).\n', 'Article 30')!,
      /it\.\[\^1\]\n\n\[\^1\]: General Data Protection Regulation \(Regulation \(EU\) 2016\/679\), Article 30\(1\)\.\n$/,
    );
  });

  it('is not made of what is doubtful, quoted, in a heading, or noted already', () => {
    assert.equal(noted('We keep to EO 14110.\n', '14110'), null);
    assert.equal(noted('The Digital Omnibus.\n', 'Omnibus'), null);
    assert.equal(noted('# The GDPR\n', 'GDPR'), null);
    assert.equal(noted('> The GDPR.\n', 'GDPR'), null);
    assert.equal(noted('“The GDPR.”\n', 'GDPR'), null);
    assert.equal(noted('The GDPR[^1] applies.\n\n[^1]: A note.\n', 'GDPR'), null);
    assert.equal(noted('Text.\n\n[^1]: The GDPR.\n', 'GDPR'), null);
    assert.equal(noted('Articles 5 to 7 of the GDPR.\n', 'to 7'), null);
  });
});

describe('a citation as a link', () => {
  const linked = (text: string, words: string) => {
    const edit = linkCitation(analyseText(text), text.indexOf(words) + 1);
    return edit && withEdits(text, [edit]);
  };

  it('leads to the official page', () => {
    assert.equal(linked('See GDPR Article 22.\n', 'GDPR'), 'See [GDPR Article 22](https://eur-lex.europa.eu/eli/reg/2016/679/oj).\n');
    assert.match(linked('依照《网络安全法》备案。\n', '网络')!, /^依照\[《网络安全法》\]\(https:\/\/[^)]+\)备案。\n$/);
  });

  it('is not made twice, nor in code or comments, nor of what is doubtful', () => {
    assert.equal(linked('See [the GDPR](https://x.example).\n', 'GDPR'), null);
    assert.equal(linked('`GDPR`\n', 'GDPR'), null);
    assert.equal(linked('<!-- GDPR -->\n', 'GDPR'), null);
    assert.equal(linked('依照《网络数据安全条例》。\n', '网络'), null);
  });

  it('leads nowhere but to https', () => {
    const at = (link: string) => {
      const catalogue = smallCatalogue([record({ id: 'x', title: { en: 'Example Model Act' }, link })]);
      return linkCitation(analyseText('The Example Model Act.\n', { catalogue }), 6)?.text;
    };
    assert.equal(at('http://x.example'), undefined);
    assert.equal(at('javascript:alert(1)'), undefined);
    assert.equal(at('https://x.example/a(b)'), '[Example Model Act](https://x.example/a%28b%29)');
  });
});
