import assert from 'node:assert/strict';
import { read, shape } from './read.js';

/** Heads that do nothing, so that a sample has enough of them. */
const more = (from: number, to: number, head: (n: number) => string) => Array.from({ length: to - from + 1 }, (_, i) => head(from + i)).join('\n\n');

describe('verification: layouts of Asian texts', () => {
  it('Korean: circled paragraphs, branch items, letters, branch articles and the translation', () => {
    const body = `## 제1장 총칙

제1조(목적) 이 법은 표본이다.

[EN reference Article 1 - Purpose]
Article 1 (Purpose) This sample has a purpose.

제2조(정의) 용어의 뜻은 다음과 같다.

1. "하나"란 첫째를 말한다.

1의2. "둘"이란 사이를 말한다.

2. "셋"이란 다음을 말한다.

가. 갑

나. 을

제3조(의무)

① 사업자는 다음 각 호를 지킨다.

1. 기록

2. 보고

② 그 밖의 사항은 대통령령으로 정한다.

[EN reference Article 3 - Duties]
Article 3 (Duties) (1) An operator keeps the following:

1. Records for 45 days;

2. Reports.

(2) Other matters are set by decree.

제3조의2(지원) 지원할 수 있다.

제4조(벌칙) 벌칙은 없다.

부칙

제1조(시행일) 이 법은 2030년 1월 1일부터 시행한다.`;
    const { layout, heads, units } = shape(body);
    assert.equal(layout, 'korean');
    assert.equal(heads, '1 2 3 3-2 4');
    assert.equal(units['2'], ' / 1 1-2 2');
    assert.equal(units['2(2)'], ' / a b');
    assert.equal(units['3'], '1 2 / ');
    assert.equal(units['3(1)'], ' / 1 2');
    assert.deepEqual(read(body).units.get('chapter-I')!.spans, ['1', '2', '3', '3-2', '4']);
    assert.equal(read(body).units.get('3')!.heading, 'Duties');
    assert.match(read(body).units.get('3(1)(1)')!.text, /45 days/);
    assert.doesNotMatch(read(body).units.get('4')!.text, /2030/);
  });

  it('Japanese: the first paragraph bears no number; items stand behind a lead-in only', () => {
    const body = `（目的）

第一条　一人ひとりのために定める。

（責務）

第二条　事業者は努めるものとする。

２事業者は、次に掲げる事項を行う。

一記録を残すこと。

二報告すること。

${more(3, 5, (n) => `第${'〇一二三四五'[n]}条　標本である。`)}

附 則

第一条　この法律は施行する。`;
    const { layout, heads, units } = shape(body);
    assert.equal(layout, 'japanese');
    assert.equal(heads, '1 2 3 4 5');
    assert.equal(units['1'], ' / ');
    assert.equal(units['2'], '1 2 / ');
    assert.equal(units['2(2)'], ' / 1 2');
  });

  it('Vietnamese: đ stands between d and e', () => {
    const body = `## Chương I MẪU

Điều 1. Phạm vi

1. Mẫu này gồm:

a) một;

b) hai;

c) ba;

d) bốn;

đ) năm;

e) sáu.

2. Thời hạn là 05 năm.

${more(2, 5, (n) => `Điều ${n}. Tên\n\nNội dung.`)}`;
    const { heads, units } = shape(body);
    assert.equal(heads, '1 2 3 4 5');
    assert.equal(units['1'], '1 2 / ');
    assert.equal(units['1(1)'], ' / a b c d đ e');
    assert.equal(read(body).units.get('1')!.heading, null);
  });

  it('Saudi: Arabic controls; where it lost its numbers the translation is counted; a lead-in makes points', () => {
    const body = `المادة الأولى: تعريف
يقصد بما يلي:
1- أول.
2- ثان.

المادة الثانية: واجب
على الجهة القيام بما يلي:
أ-السجل.
ب-التقرير.
للجهة الرفض.

[EN reference Article 2 - Duty]
Article 2: Duty
1- The body shall:
a) Keep a record.
b) Report within 12 days.
2- The body may refuse.

المادة الثالثة: ثالثة
1- نص.
2- نص.

المادة الرابعة: رابعة
نص.

المادة الخامسة: خامسة
نص.`;
    const { layout, heads, units } = shape(body);
    assert.equal(layout, 'saudi');
    assert.equal(heads, '1 2 3 4 5');
    assert.equal(units['1'], ' / 1 2');
    assert.equal(units['2'], '1 2 / ');
    assert.equal(units['2(1)'], ' / a b');
    assert.equal(units['3'], '1 2 / ');
    assert.equal(read(body).units.get('2')!.heading, 'Duty');
  });

  it('Taiwanese: 項 that the copy ran together, and 款', () => {
    const body = `第 1 條　本法訂定樣本。 其他事項另定。

第 2 條　應遵循下列事項：

一、紀錄。

二、報告。

[EN reference Article 2]
Keep the following for 9 days.

${more(3, 5, (n) => `第 ${n} 條　樣本。`)}`;
    const { units } = shape(body);
    assert.equal(units['1'], '1 2 / ');
    assert.equal(units['2'], '1 / ');
    assert.equal(units['2.1'], ' / 1 2');
    assert.match(read(body).units.get('2')!.text, /9 days/);
  });

  it('Indian: everything on one line, with references that are no labels', () => {
    const body = `### Section 1 - Title

1. (1) This sample may be cited. (2) It applies under clause (a) of sub-section (1) of section 2.

### Section 2 - Duties

2. A keeper shall— (a) keep records; (b) report,— (i) at once; or (ii) later; and (c) delete.

${more(3, 5, (n) => `### Section ${n} - Sample\n\n${n}. Nothing.`)}

## Schedule

### The Schedule - Sums

1. A sum of ten.`;
    const { heads, units } = shape(body);
    assert.equal(heads, '1 2 3 4 5');
    assert.equal(units['1'], '1 2 / ');
    assert.equal(units['2'], ' / a b c');
    assert.equal(units['2(b)'], ' / i ii');
    assert.doesNotMatch(read(body).units.get('5')!.text, /ten/);
  });

  it('Singaporean: lettered sections and paragraphs in capitals, repealed ones left out', () => {
    const body = `## PART 1 SAMPLE

### Section 1 - Notice

1.—(1) A body must give notice within 4 days.

[40/2020]

(1A) Subsection (1) does not apply to —

(a) a small body; or

(b) a new body.

(2) The form is free.

### Section 1A - More notice

1A. The same applies to others.

${more(2, 4, (n) => `### Section ${n} - Sample\n\n${n}. Nothing.`)}

### Section 5 - (Repealed)

5. (Repealed)`;
    const { heads, units } = shape(body);
    assert.equal(heads, '1 1A 2 3 4');
    assert.equal(units['1'], '1 1A 2 / ');
    assert.equal(units['1(1A)'], ' / a b');
    assert.equal(read(body).units.get('1A')!.heading, 'More notice');
  });

  it('Chinese: items on one line, and chapters whose number the copy lost', () => {
    const body = `## 第一章 总 则

第一条 为了示范，制定本办法。

第二条 应当提交：（一）申报书；（二）报告。

示范管理

第三条 依照第二条第（一）项办理。

附 则

第四条 本办法自2031年1月1日起施行。`;
    const { units } = shape(body);
    assert.equal(units['2.1'], ' / 1 2');
    assert.equal(units['3.1'], ' / ');
    assert.deepEqual(read(body).units.get('chapter-2')!.spans, ['3']);
    assert.deepEqual(read(body).units.get('chapter-3')!.spans, ['4']);
  });
});
