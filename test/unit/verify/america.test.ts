import assert from 'node:assert/strict';
import { read, shape } from './read.js';

describe('verification: layouts of American texts', () => {
  it('a Californian bill: its sections, those of the code, and the number that they share', () => {
    const body = `SECTION 1. The Legislature finds a sample useful.
SEC. 2. Chapter 9 (commencing with Section 99757.10) is added, to read:
99757.10. This chapter is a sample.
99757.11. For purposes of this chapter:
(a) “One” means a first thing.
(b) (1) “Two” means a second thing, including a thing under subdivision
(a) of this section.
(2) “Two” does not include a third thing.
SEC. 3. This act takes effect in
2027. It does so.`;
    const { layout, heads, units } = shape(body);
    assert.equal(layout, 'code');
    assert.equal(heads, '99757.10 99757.11 1 2 3');
    assert.equal(units['99757'], '- / 10 11');
    assert.equal(units['99757.11'], ' / a b');
    assert.equal(units['99757.11(b)'], ' / 1 2');
  });

  it('a code with everything on one line', () => {
    const { units } = shape(`## § 951.001. Definitions.

In this chapter: (1) "One" means a first thing. (2) "Two" means a second.

## § 951.051. Notice.

(a) A body shall: (1) tell; and (2) keep. (b) Subsection (a)(1) holds always.`);
    assert.equal(units['951.001'], ' / 1 2');
    assert.equal(units['951.051'], ' / a b');
    assert.equal(units['951.051(a)'], ' / 1 2');
    assert.equal(units['951'], '- / 001 051');
  });

  it('New Jersey: subchapters hold their sections; levels are (a) 1. i.', () => {
    const body = `# Subchapter 1. General

## N.J.A.C. 99:16-1.1 — Purpose

A sample.

## N.J.A.C. 99:16-1.2 — Practices

(a)  A body may:

1.  Ask:

i.  once; or

ii.  twice.

2.  Answer.`;
    const { units } = shape(body);
    assert.equal(units['99:16-1'], '- / 1 2');
    assert.equal(units['99:16-1.2(a)'], ' / 1 2');
    assert.equal(units['99:16-1.2(a)(1)'], ' / i ii');
    assert.equal(read(body).units.get('99:16-1')!.heading, 'General');
  });

  it('an Illinois act by its own sections', () => {
    const { layout, heads, units } = shape(`## 820 ILCS 99/1. Sec. 1. Short title.

A sample.

(Source: P.A. 1-1.)

## 820 ILCS 99/5. Sec. 5. Notice.

An employer shall:

(1) tell;

(2) explain.`);
    assert.equal(layout, 'act');
    assert.equal(heads, '1 5');
    assert.equal(units['5'], ' / 1 2');
  });

  it('an excerpt leaves letters out', () => {
    const { units } = shape(`## § 97001. Definitions. (Excerpt)

**(e) "One"** means a first thing.

(1) It may be large.

**(ddd) "Two"** means a second thing.

## § 97002. Notice. (Excerpt)

(b) A notice is plain.`);
    assert.equal(units['97001'], ' / e ddd');
    assert.equal(units['97001(e)'], ' / 1');
    assert.equal(units['97002'], ' / b');
  });

  it('an order with escaped brackets, and points parted by line breaks only', () => {
    const { layout, units } = shape(`Section 1.  Purpose.  A sample.

Sec. 2.  Duties.  \\(a\\) Agencies shall:

\\(i\\) ask; and

\\(ii\\) answer.
(b) Agencies may refuse as in paragraph
(a) of another order.`);
    assert.equal(layout, 'order');
    assert.equal(units['2'], ' / a b');
    assert.equal(units['2(a)'], ' / i ii');
  });

  it('a memorandum whose numerals recognised print confused', () => {
    const { layout, units } = shape(`MEMORANDUM FOR THE HEADS OF AGENCIES
1. SCOPE
a. Covered Bodies. All of them.
2. DUTIES
a. Roles
Some words.
1. First Role. One.
11. Second Role. Two.
m. Third Role. Three.
1v. Fourth Role. Four.
b. Reports. None.`);
    assert.equal(layout, 'memorandum');
    assert.equal(units['2'], ' / a b');
    assert.equal(units['2(a)'], ' / i ii iii iv');
  });
});
