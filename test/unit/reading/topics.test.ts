import assert from 'node:assert/strict';
import { type Topics, topicsIn, topicsOf } from '../../../server/src/core/reading/topics.js';
import { analyseText } from '../../support/analyse.js';
import { bundledCatalogue } from '../../support/catalogue.js';

const catalogue = bundledCatalogue();

describe('topics', () => {
  it('come with the words that show them', () => {
    const text = 'you can override the system, and logs are kept.';
    const topics = topicsIn(text, catalogue);
    const words = (topic: string) => topics.get(topic)?.map(({ from, to }) => text.slice(from, to));
    assert.deepEqual(words('logs'), ['logs']);
    assert.deepEqual(words('human-oversight'), ['override the system']);
    assert.equal(words('deepfake'), undefined);
  });

  it('are spoken of where a part of them is', () => {
    const topics = topicsIn('发生个人信息泄露的，应当立即通知。', catalogue);
    assert.ok(topics.has('breach-notification') && topics.has('incident-response'));
    assert.ok(!topicsIn('发生安全事件的，应当启动预案。', catalogue).has('breach-notification'));
  });

  it('are not spoken of by the name of an instrument', () => {
    const { reading } = analyseText('The NIST AI Risk Management Framework helps.\n\n《个人信息保护法》自2021年11月1日起施行。');
    const [english, chinese] = reading.units.map((unit) => topicsOf(unit, catalogue));
    assert.ok(!english!.has('risk-management'), said(english!));
    assert.ok(!chinese!.has('privacy') && chinese!.has('entry-into-force'), said(chinese!));
  });

  it('can be asked of a stretch, and are read once', () => {
    const { reading } = analyseText('Biometric data are encrypted. Minors need the consent of a parent.');
    const unit = reading.units[0]!;
    const [, second] = unit.local.sentences;
    assert.ok(topicsOf(unit, catalogue, { from: 0, to: second! }).has('biometrics'));
    assert.ok(!topicsOf(unit, catalogue, { from: second!, to: Infinity }).has('biometrics'));
    assert.ok(topicsOf(unit, catalogue, { from: second!, to: Infinity }).has('minors'));
    assert.equal(topicsOf(unit, catalogue), topicsOf(unit, catalogue));
  });
});

function said(topics: Topics): string {
  return [...topics.keys()].join(', ');
}
