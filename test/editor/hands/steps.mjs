/** What a newcomer does with the example policies, step by step; each step leaves a picture. */
import assert from 'node:assert/strict';
import { WAIT_MS } from './workbench.mjs';

/** Before anything is open: the command wakes the extension, asks one thing after the other, and a policy stands there. */
export async function startsPolicy(workbench) {
  const { page } = workbench;
  const asked = (text) => page.locator(`.quick-input-widget input[placeholder*="${text}"]`).first().waitFor({ timeout: WAIT_MS });
  const tick = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
  await workbench.command('Clausewright: New Policy Draft');
  await asked('Language of the draft');
  await workbench.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'takes effect' }).waitFor({ timeout: WAIT_MS });
  await page.keyboard.type('2027-12-02');
  await workbench.press('Enter');
  for (const [question, answer] of [
    ['Where will', 'European Union'],
    ['own choice', null],
    ['in law', 'Uses an AI system under its own authority'],
    ['Which AI systems', 'Targets vacancies'],
    ['risk class', 'High risk'],
    ['one of these', 'None of these'],
  ]) {
    await asked(question);
    if (answer !== null) await tick(answer);
    if (question === 'in law') await workbench.picture('new-draft-question');
    await workbench.press('Enter');
  }
  await asked('Title of the policy');
  await workbench.press('Enter');
  await workbench.line('# Responsible AI Policy').waitFor({ timeout: WAIT_MS });
  await workbench.picture('new-draft');
}

export async function seesFindings(workbench) {
  await workbench.open('hiring-policy.en.md');
  await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor({ state: 'attached', timeout: WAIT_MS });
  assert.match(await workbench.showsProblem('revoked on 20 January 2025'), /clausewright/);
  // A click on one goes there.
  await workbench.problem('revoked on 20 January 2025').click();
  await workbench.line('Executive Order 14110').waitFor({ timeout: WAIT_MS });
  await workbench.picture('findings');
}

export async function readsWhatIsWrong(workbench) {
  await workbench.hover('Executive Order 14110', 'revoked');
  await workbench.picture('finding-explained');
}

export async function hoversLaw(workbench) {
  await workbench.hover('Article 22(1)', 'Checked on');
  await workbench.picture('hover');
}

export async function acceptsFix(workbench) {
  await workbench.fixesOf('2024/1698');
  await workbench.picture('quick-fix');
  await workbench.press('Enter');
  await workbench.line('2024/1689').waitFor({ timeout: WAIT_MS });
  await workbench.problem('2024/1698').waitFor({ state: 'detached', timeout: WAIT_MS });
}

export async function insertsClause(workbench) {
  await workbench.click('trained for it');
  await workbench.press('Control+k', 'l');
  const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Article 26(6)' }).first();
  await workbench.page.locator('.quick-input-widget', { hasText: 'Insert Clause' }).waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('logs');
  await row.waitFor({ timeout: WAIT_MS });
  await workbench.showsPreview('must keep');
  await workbench.picture('insert-clause');
  await row.click();
  // The next item of its list, and the one after it counts on.
  await workbench.line('3. The AI system owner must keep').waitFor({ timeout: WAIT_MS });
  await workbench.line('4. The NIST AI RMF').waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('The system owner');
  await workbench.line('3. The system owner must keep').waitFor({ timeout: WAIT_MS });
  await workbench.picture('clause-inserted');
  await workbench.press('Escape');
}

/** On a line of its own a character is enough: no list has to be asked for, and no key that an input method takes. */
export async function typesForClause(workbench) {
  await workbench.click('Who decides');
  await workbench.press('Control+End', 'Enter', 'Enter');
  await workbench.page.keyboard.type('/');
  const rows = workbench.page.locator('.suggest-widget .monaco-list-row');
  await rows.first().waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('literacy');
  const row = workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'AI literacy' });
  await row.first().waitFor({ timeout: WAIT_MS });
  assert.equal(await row.count(), 1, 'the clause is there more than once');
  await workbench.picture('clause-by-typing');
  await workbench.press('Enter');
  await workbench.line('Article 4').waitFor({ timeout: WAIT_MS });
  await workbench.press('Escape');
}

export async function silencesWithReason(workbench) {
  await workbench.click('Executive Order 14110');
  await workbench.command('Clausewright: Ignore Finding with a Reason');
  await workbench.line('clausewright-disable').waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('named as history');
  await workbench.line('-- named as history').waitFor({ timeout: WAIT_MS });
  await workbench.problem('revoked on 20 January 2025').waitFor({ state: 'detached', timeout: WAIT_MS });
  await workbench.picture('silenced');
}

export async function opensRulePage(workbench) {
  await workbench.problem('has three paragraphs').or(workbench.problem('12(4)')).first().getByText('reference/unknown-provision').click();
  await workbench.page.locator('.tab', { hasText: 'unknown-provision' }).first().waitFor({ timeout: WAIT_MS });
  await workbench.picture('rule-page');
}

export async function hoversLawInChinese(workbench) {
  await workbench.open('hiring-policy.zh.md');
  await workbench.hover('第26条第2款', '欧盟《人工智能法》');
  await workbench.picture('hover-chinese');
}

/** With the interface in Chinese: findings, commands and the list of clauses are. */
export async function worksInChinese(workbench) {
  await workbench.open('hiring-policy.zh.md');
  assert.match(await workbench.showsProblem('2025年1月20日'), /clausewright/);
  await workbench.palette('Clausewright: 插入', '插入条款');
  await workbench.picture('chinese-commands');
  await workbench.press('Escape');
  await workbench.click('不由软件决定');
  await workbench.press('Control+k', 'l');
  await workbench.page.locator('.quick-input-widget', { hasText: '插入条款' }).waitFor({ timeout: WAIT_MS });
  await workbench.page.keyboard.type('日志');
  const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '第26条第6款' }).first();
  await row.waitFor({ timeout: WAIT_MS });
  await workbench.picture('chinese-clauses');
  await row.click();
  await workbench.line('应当').first().waitFor({ timeout: WAIT_MS });
  await workbench.press('Escape');
}

/** What the hover's words have to stand out by: WCAG 2.2, success criterion 1.4.3. */
const CONTRAST = 4.5;

/** Whatever the theme, a hover is readable, and so is its plain text beside colours. */
export async function readsHoverIn(workbench, theme) {
  await workbench.open('hiring-policy.en.md');
  const hover = await workbench.hover('Article 22(1)', 'Checked on');
  const contrasts = await hover.evaluate(contrastsOfText);
  assert.ok(contrasts.length > 3, `${contrasts.length} texts in the hover`);
  for (const { text, contrast } of contrasts) assert.ok(contrast >= CONTRAST, `“${text}” has a contrast of ${contrast.toFixed(2)} in ${theme}`);
  await workbench.picture(`hover-${theme.toLowerCase().replace(/ /g, '-')}`);
}

/** Runs in the page: how each text below an element stands out against what is behind it. */
function contrastsOfText(element) {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = channels(color).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const opaque = (color) => channels(color).length === 3 || channels(color)[3] === 1;
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (opaque(color)) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    if (text === '' || node.parentElement.getClientRects().length === 0) continue;
    const [a, b] = [luminance(getComputedStyle(node.parentElement).color), luminance(behind(node.parentElement))];
    found.push({ text: text.slice(0, 40), contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
  }
  return found;
}
