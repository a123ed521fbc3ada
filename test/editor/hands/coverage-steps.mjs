/** What a drafter does about the duties of a policy, step by step; each step leaves a picture. */
import assert from 'node:assert/strict';
import { WAIT_MS } from './workbench.mjs';

const TREE = '.pane-body .monaco-list-row';

export function seesLensesOf(file) {
  return async function seesLenses(workbench) {
    await workbench.open(file);
    await hasLenses(workbench);
    await workbench.picture('lenses');
  };
}

async function hasLenses({ page }) {
  await page.locator('.codelens-decoration').nth(2).waitFor({ timeout: WAIT_MS });
}

export async function seesTree(workbench) {
  await opensTree(workbench);
  await workbench.picture('tree');
}

/** The icon is there once a policy draft is. */
async function opensTree({ page }) {
  await page.locator('.activitybar [aria-label*="Clausewright"]').first().click({ timeout: WAIT_MS });
  await page.locator(TREE).nth(4).waitFor({ timeout: WAIT_MS });
}

/** Rests on what answers: the words by which it does, and what it lacks. */
export async function readsWhyClauseCounts(workbench) {
  await workbench.hover('IT keeps the logs', 'Contradicts a duty');
  await workbench.picture('clause-explained');
  await workbench.leave();
}

export async function insertsModelClause(workbench) {
  const row = workbench.page.locator(TREE, { hasText: 'Explain decisions' }).first();
  await row.hover({ timeout: WAIT_MS });
  await row.locator('[aria-label="Insert Model Clause"]').click({ timeout: WAIT_MS });
  await workbench.line('Article 86(1)').waitFor({ timeout: WAIT_MS });
  await row.locator('.codicon-pass-filled').waitFor({ timeout: WAIT_MS });
  await workbench.picture('clause-inserted');
  await workbench.press('Escape');
}

export async function setsAside(workbench) {
  const { page } = workbench;
  const row = page.locator(TREE, { hasText: 'Who becomes a provider' }).first();
  await row.click({ button: 'right', timeout: WAIT_MS });
  const entry = page.locator('.monaco-menu [aria-label^="Set Aside"]').first();
  const kinds = page.locator('.quick-input-widget', { hasText: 'Does not apply' });
  // A menu that has just opened takes no click.
  for (let time = 1; time <= 5 && !(await kinds.isVisible()); time++) {
    await entry.click({ timeout: WAIT_MS / 10 }).catch(() => {});
    await kinds.waitFor({ timeout: WAIT_MS / 10 }).catch(() => {});
  }
  assert.ok(await kinds.isVisible(), 'nobody asks why it is set aside');
  await workbench.picture('set-aside');
  await workbench.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'reason' }).waitFor({ timeout: WAIT_MS });
  await page.keyboard.type('We put our name on no system of others');
  await workbench.press('Enter');
  await page.locator('.quick-input-widget', { hasText: 'empty for no end' }).waitFor({ timeout: WAIT_MS });
  await workbench.press('Enter');
  await row.locator('.codicon-circle-slash').waitFor({ timeout: WAIT_MS });
  await workbench.reveal('We put our name');
  await workbench.picture('was-set-aside');
}

/** A question of the tree, answered from a list; what hung on it is then decided. */
export async function answersQuestion(workbench) {
  const { page } = workbench;
  const row = page.locator(TREE, { hasText: 'Is your organisation one of these?' }).first();
  await row.waitFor({ timeout: WAIT_MS });
  await workbench.picture('questions');
  await row.click({ timeout: WAIT_MS });
  const none = page.locator('.quick-input-list .monaco-list-row', { hasText: 'None of these' }).first();
  await none.click({ timeout: WAIT_MS });
  await workbench.picture('question');
  await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click({ timeout: WAIT_MS });
  await row.waitFor({ state: 'detached', timeout: WAIT_MS });
  await workbench.reveal('entity: none');
  await workbench.picture('question-answered');
}

/** As a file beside the draft. */
export async function savesReport(workbench) {
  const { page } = workbench;
  await workbench.command('Clausewright: Save Coverage Report');
  const path = page.locator('.quick-input-widget input').first();
  await path.waitFor({ timeout: WAIT_MS });
  await page.waitForFunction((input) => /hiring\.en\.coverage\.html$/.test(input.value), await path.elementHandle(), { timeout: WAIT_MS });
  await workbench.press('Enter');
  await workbench.press('Control+Shift+E');
  await workbench.open('hiring.en.coverage.html');
  await workbench.line('<!doctype html>').waitFor({ timeout: WAIT_MS });
  await workbench.picture('report-saved');
}

/** By the button of the tree; a place that the report names leads to its line. */
export async function readsReport(workbench) {
  const report = await opensReport(workbench);
  await workbench.picture('report');
  await report.locator('[data-line]').first().click({ timeout: WAIT_MS });
  await workbench.page.locator('.tab.active', { hasText: '.md' }).first().waitFor({ timeout: WAIT_MS });
  await workbench.picture('report-led-to-its-place');
  assert.match(await workbench.page.locator('.statusbar-item', { hasText: /Ln \d+/ }).innerText(), /Ln (?!1,)/);
}

async function opensReport({ page }) {
  await page.locator('.pane-header, .composite.title').first().hover();
  await page.locator('.sidebar .action-label[aria-label*="Report"], .sidebar .action-label[aria-label*="报告"]').first().click({ timeout: WAIT_MS });
  const report = page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await report.locator('h1').waitFor({ timeout: WAIT_MS });
  // Off the button, whose name would lie over the tree.
  const { width, height } = page.viewportSize();
  await page.mouse.move(width / 2, height - 8);
  return report;
}

/** Whatever the theme and the language, it can be looked at. */
export function looksIn(file, name) {
  return async function looks(workbench) {
    await workbench.open(file);
    await hasLenses(workbench);
    await opensTree(workbench);
    await opensReport(workbench);
    await workbench.picture(name);
  };
}
