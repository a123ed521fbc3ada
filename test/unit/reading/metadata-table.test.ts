import assert from 'node:assert/strict';
import { metadataOf } from '../../../server/src/core/reading/metadata-table.js';
import { analyseText } from '../../support/analyse.js';

/** `key: value` for all that the head of a text says. */
function saidIn(text: string): string[] {
  return metadataOf(analyseText(text).reading).map(({ key, value, from, to }) => {
    assert.equal(text.slice(from, to), value);
    return `${key}: ${value}`;
  });
}

describe('the head of a document', () => {
  it('speaks in a table of two or four columns', () => {
    const two =
      '# AI policy\n\n| Policy owner | Legal |\n|---|---|\n| **Version** | 2.1 |\n| Effective date: | 2 May 2026 |\n| Telephone | 12 |\n| Next review date | 2027-05-02 |\n';
    assert.deepEqual(saidIn(two), ['owner: Legal', 'version: 2.1', 'effective: 2 May 2026', 'review: 2027-05-02']);
    const four = '# 人工智能管理制度\n\n| 文件编号 | XZ-01 | 版本号 | 2.0 |\n|---|---|---|---|\n| 生效日期 | 2026年5月2日 | 责任部门 | 法务部 |\n';
    assert.deepEqual(saidIn(four), ['version: 2.0', 'effective: 2026年5月2日', 'owner: 法务部']);
  });

  it('speaks in lines', () => {
    assert.deepEqual(saidIn('# P\n\n**Version:** 1.0\n**Effective Date:** March 25, 2025 | **Owner:** CIO\n'), [
      'version: 1.0',
      'effective: March 25, 2025',
      'owner: CIO',
    ]);
    assert.deepEqual(saidIn('# 制度\n\n文件编号：XZ-01\n版本：1.0\n生效日期：2026年5月2日　责任部门：法务部\n'), [
      'version: 1.0',
      'effective: 2026年5月2日',
      'owner: 法务部',
    ]);
  });

  it('is not the body, a history of versions, or a sentence', () => {
    assert.deepEqual(saidIn('# P\n\n## Scope\n\nAll.\n\n## Control\n\nVersion: 1\n'), []);
    assert.deepEqual(saidIn('# P\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | 2024 | A | First |\n'), []);
    assert.deepEqual(saidIn('# P\n\n| Version | Effective date |\n|---|---|\n| 1.0 | 2024-01-01 |\n'), []);
    assert.deepEqual(saidIn('# P\n\nThe policy is effective: read it.\n'), []);
  });
});
