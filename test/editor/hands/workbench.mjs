/** One page of the workbench, and what a person can do with it: mouse, keyboard, eyes. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const WAIT_MS = 30_000;

/** Long enough for what moves on the page to come to rest before its picture is taken. */
const SETTLE_MS = 500;

/** The editor shows spaces that do not break. */
const HARD_SPACES = /\u00a0/g;

export class Workbench {
  /** @param pictures the folder that takes the pictures; each has a name of its own */
  constructor(page, pictures) {
    this.page = page;
    this.pictures = pictures;
    mkdirSync(pictures, { recursive: true });
  }

  async picture(name) {
    await this.page.waitForTimeout(SETTLE_MS);
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`) });
  }

  async open(file) {
    await this.page.getByRole('treeitem', { name: file }).first().dblclick({ timeout: WAIT_MS });
    await this.page.locator('.tab.active', { hasText: file }).waitFor({ timeout: WAIT_MS });
  }

  line(text) {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** Turns the wheel until some words are in sight, well away from the edges. */
  async reveal(words) {
    const { x, y, width, height } = await this.page.locator('.editor-instance').first().boundingBox();
    const inSight = async () => {
      const box = (await this.line(words).isVisible()) && (await this.line(words).boundingBox());
      return box && box.y > y + height / 12 && box.y < y + (height * 5) / 6;
    };
    if (await inSight()) return;
    await this.page.mouse.move(x + width / 2, y + height / 2);
    for (let turn = 0; turn < 20; turn++) await this.page.mouse.wheel(0, -height);
    await this.page.waitForTimeout(SETTLE_MS);
    for (let turn = 0; turn < 60; turn++) {
      if (await inSight()) return;
      await this.page.mouse.wheel(0, height / 4);
      await this.page.waitForTimeout(SETTLE_MS / 3);
    }
    assert.fail(`“${words}” is not in the editor`);
  }

  /** The middle of some words in the editor, on the screen. */
  async middleOf(words) {
    await this.reveal(words);
    return this.line(words).evaluate(
      (line, [wanted, spaces]) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let all = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push({ node, from: all.length });
          all += node.data.replace(new RegExp(spaces, 'g'), ' ');
        }
        const at = all.indexOf(wanted) + Math.floor(wanted.length / 2);
        const { node, from } = nodes.filter((one) => one.from <= at).at(-1);
        const range = document.createRange();
        range.setStart(node, at - from);
        range.setEnd(node, at - from + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      [words.replace(HARD_SPACES, ' '), HARD_SPACES.source],
    );
  }

  /** Moves the mouse over words until the hover with a text shows: an editor that has just opened may not have felt the first move. */
  async hover(words, text) {
    const hover = this.page.locator('.monaco-hover', { hasText: text }).first();
    for (let time = 1; time <= 10 && !(await hover.isVisible()); time++) {
      const { x, y } = await this.middleOf(words);
      await this.page.mouse.move(x, y + 100);
      await this.page.mouse.move(x, y, { steps: 3 });
      await hover.waitFor({ timeout: WAIT_MS / 10 }).catch(() => {});
    }
    assert.ok(await hover.isVisible(), `no hover on ${words}`);
    return hover;
  }

  /** Takes the mouse off the editor, so that no hover covers what is clicked next. */
  async leave() {
    await this.page.mouse.move(150, 400);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden', timeout: WAIT_MS });
  }

  async click(words) {
    await this.leave();
    const { x, y } = await this.middleOf(words);
    await this.page.mouse.click(x, y);
  }

  /** Opens the fixes of some words. A busy editor drops the list when it is asked too soon: then it is asked again. */
  async fixesOf(words) {
    const first = this.page.locator('.action-widget .monaco-list-row').first();
    for (let time = 1; time <= 3 && !(await first.isVisible()); time++) {
      await this.click(words);
      await this.press('Control+.');
      await first.waitFor({ timeout: WAIT_MS / 3 }).catch(() => {});
    }
    assert.ok(await first.isVisible(), `no fixes of ${words}`);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens the palette and types into it; the row that is meant. A workbench that has just opened may not know it yet: then it is asked again. */
  async palette(typed, row = typed) {
    const found = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
    for (let time = 1; time <= 5 && !(await found.isVisible()); time++) {
      if (time > 1) await this.press('Escape');
      await this.press('F1');
      await this.page.locator('.quick-input-box input').first().waitFor({ timeout: WAIT_MS });
      await this.page.keyboard.type(typed);
      await found.waitFor({ timeout: WAIT_MS / 5 }).catch(() => {});
    }
    assert.ok(await found.isVisible(), `“${row}” is not in the palette`);
    return found;
  }

  /** Runs a command of the palette, as one types it. */
  async command(title) {
    await this.palette(title, title.replace(/^.*: /, ''));
    await this.press('Enter');
  }

  /** Waits until the page beside the draft shows what the chosen clause of the list would say. */
  showsPreview(text) {
    return this.page.locator('.editor-instance').nth(1).locator('.view-line', { hasText: text }).first().waitFor({ timeout: WAIT_MS });
  }

  problem(text) {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
  }

  /** Opens the list of problems, with those about citations alone, and waits for one. */
  async showsProblem(text) {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.press('Control+Shift+M');
    const filter = this.page.locator('.panel .viewpane-filter input, .panel .monaco-inputbox input').first();
    // A panel that has just opened may not hear what is typed.
    for (let time = 1; time <= 5 && !(await this.problem(text).isVisible()); time++) {
      await filter.fill('', { timeout: WAIT_MS });
      await filter.fill('reference/', { timeout: WAIT_MS });
      await this.problem(text)
        .waitFor({ timeout: WAIT_MS / 5 })
        .catch(() => {});
    }
    await this.problem(text).waitFor({ timeout: WAIT_MS });
    return this.problem(text).innerText();
  }
}
