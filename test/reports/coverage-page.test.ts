/** The coverage page in a real browser: it opens from a file, needs nothing else, and is there for eyes, ears, keyboard and paper. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { coverageReport } from '../../server/src/core/index.js';
import { coverageHtml } from '../../server/src/reports/coverage-html.js';
import { analyseText } from '../support/analyse.js';
import { TODAY } from '../support/catalogue.js';
import { HIRING, SERVICE } from '../support/covered-drafts.js';
import { ROOT } from '../support/project.js';

/** Where pictures go, to be looked at. */
const PICTURES = join(ROOT, '.vscode-test/pictures/coverage');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A question of `in-page.mjs`. */
const ask = <T>(page: Page, question: string) => page.evaluate<T>(`inPage.${question}()`);

const focus = (page: Page) => ask<{ id: string; className: string; tagName: string; top: number; outline: string }>(page, 'focus');

const reportOf = (text: string) => coverageReport(analyseText(text), TODAY);

describe('much that is missing', () => {
  const groups = (text: string) =>
    [...coverageHtml(reportOf(text), { for: 'file', file: 'x.md' }).matchAll(/<details class="instrument missing" open>\n<summary>([^<]+)/g)].map(([, label]) =>
      label!.trim(),
    );

  it('stands by instrument, each once', () => {
    const labels = groups('---\npolicy: { jurisdictions: [CN], roles: [provider], systems: [generative, public-opinion], asOf: 2026-11-20 }\n---\n\n# 制度\n');
    assert.ok(labels.includes('《网络安全法》'), labels.join());
    assert.equal(new Set(labels).size, labels.length);
  });

  it('is a list where it is not much', () => {
    assert.deepEqual(
      groups('---\npolicy: { jurisdictions: [EU], roles: [deployer], systems: [hiring], risk: high, scope: [logs], asOf: 2028-01-01 }\n---\n\n# Hiring\n'),
      [],
    );
  });
});

describe('the coverage page', () => {
  let browser: Browser;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clausewright-page-'));
    mkdirSync(PICTURES, { recursive: true });
    write('en', coverageHtml(reportOf(HIRING), { for: 'file', file: 'hiring.md' }));
    write('zh', coverageHtml(reportOf(SERVICE), { for: 'file', file: '制度.md' }));
    write('none', coverageHtml(reportOf('# Hiring\n'), { for: 'file', file: 'hiring.md' }));
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', chromiumSandbox: false });
  });

  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, html: string): void {
    writeFileSync(join(folder, `${name}.html`), html);
  }

  /** Opens a page; whatever it says on the console or asks for fails the test. */
  async function opened<T>(name: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, ...options });
    const trouble: string[] = [];
    await page.addInitScript({ path: join(ROOT, 'test/reports/in-page.mjs') });
    const address = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('request', (request) => request.url().replace(/#.*/, '') !== address && trouble.push(request.url()));
    try {
      await page.goto(address);
      const seen = await look(page);
      assert.deepEqual(trouble, []);
      return seen;
    } finally {
      await page.close();
    }
  }

  for (const [name, language, title] of [
    ['en', 'en', 'Responsible <b>Hiring</b>'],
    ['zh', 'zh-Hans', '生成式人工智能服务管理制度'],
    ['none', 'en', 'Hiring'],
  ] as const) {
    it(`is well built for screen readers (${name})`, async () => {
      const page = await opened(name, async (at) => ({
        faults: await ask<string[]>(at, 'faults'),
        heading: await at.locator('h1').innerText(),
        lang: await at.locator('html').getAttribute('lang'),
      }));
      assert.deepEqual(page, { faults: [], heading: title, lang: language });
    });
  }

  for (const name of ['en', 'zh', 'none']) {
    it(`has no fault that axe knows, light or dark (${name})`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const faults = await opened(
          name,
          async (page) => {
            await page.evaluate(AXE);
            return page.evaluate<string[]>("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
          },
          { colorScheme, bypassCSP: true },
        );
        assert.deepEqual(faults, []);
      }
    });
  }

  it('shows text of the draft as text', async () => {
    assert.equal(await opened('en', (page) => page.locator('b').count()), 0);
  });

  it('is walked by keyboard in the order of the page, and shows where one is', async () => {
    await opened('en', async (page) => {
      await page.keyboard.press('Tab');
      assert.equal((await focus(page)).className, 'skip');
      assert.ok((await page.locator('.skip').boundingBox())!.y >= 0);
      const tops: number[] = [];
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press('Tab');
        const at = await focus(page);
        assert.notEqual(at.tagName, 'BODY');
        assert.equal(at.outline, 'solid');
        tops.push(at.top);
      }
      assert.ok(
        tops.every((top, i) => i === 0 || top >= tops[i - 1]! - 40),
        tops.join(),
      );
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      assert.equal((await focus(page)).id, 'content');
    });
  });

  it('fits a phone', async () => {
    for (const name of ['en', 'zh']) {
      const width = await opened(name, (page) => ask<number>(page, 'width'), { viewport: { width: 340, height: 800 } });
      assert.ok(width <= 340, `${name}: ${width}`);
    }
  });

  for (const name of ['en', 'zh']) {
    it(`is light, dark, of few colours, and on paper (${name})`, async () => {
      const ground = (page: Page) => ask<string>(page, 'ground');
      const seen: Record<string, string> = {};
      for (const [look, options] of [
        ['light', { colorScheme: 'light' }],
        ['dark', { colorScheme: 'dark' }],
        ['few-colours', { forcedColors: 'active' }],
      ] as const) {
        seen[look] = await opened(
          name,
          async (page) => {
            await page.screenshot({ path: join(PICTURES, `${name}-${look}.png`), fullPage: name === 'en' });
            return ground(page);
          },
          options,
        );
      }
      seen['paper'] = await opened(
        name,
        async (page) => {
          await page.emulateMedia({ media: 'print' });
          await page.screenshot({ path: join(PICTURES, `${name}-paper.png`), fullPage: name === 'en' });
          assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
          assert.equal(await page.locator('.skip').isVisible(), false);
          return ground(page);
        },
        { colorScheme: 'dark', viewport: { width: 700, height: 1000 } },
      );
      assert.deepEqual(seen, { light: 'rgb(255, 255, 255)', dark: 'rgb(20, 24, 30)', 'few-colours': 'rgb(255, 255, 255)', paper: 'rgb(255, 255, 255)' });
    });
  }

  it('in a panel leads to places of the draft, by the one script that has its nonce', async () => {
    const script = "document.addEventListener('click', ({ target }) => { document.title = target.closest('[data-line]').dataset.line; });";
    const html = coverageHtml(reportOf(HIRING), { for: 'panel', file: 'hiring.md', nonce: 'abc', script });
    write('panel', html);
    const line = HIRING.split('\n').findIndex((one) => one.startsWith('- IT keeps')) + 1;
    await opened('panel', async (page) => {
      await page.locator('.entry.contradicted button.place').first().click();
      assert.equal(await page.title(), String(line));
      assert.equal(await page.locator('td.cell button[data-line]').count(), await page.locator('td.cell').count());
    });
    assert.match(html, /var\(--vscode-editor-background\)/);
    write('stranger', html.replace('<script nonce="abc">', '<script nonce="other">'));
    await assert.rejects(
      opened('stranger', async () => undefined),
      /Content Security Policy/,
    );
  });
});
