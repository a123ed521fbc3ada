/** Runs the built command in a folder of its own, as people and scripts do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export const COMMAND = join(PROJECT, 'dist/cli.js');

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Circumstances {
  cwd: string;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Options of Node itself. */
  node?: readonly string[];
}

/** Runs `clausewright` with some arguments; colours are as the environment given says, never as the tests' own. */
export function clausewright(args: readonly string[], { cwd, input, env = {}, node = [] }: Circumstances): Outcome {
  assert.ok(existsSync(COMMAND), 'dist/cli.js is missing: run “npm run build” first');
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, COMMAND, ...args], { cwd, input, env: { ...inherited, ...env }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Runs it and reads what it prints as JSON. */
export function json<T>(args: readonly string[], circumstances: Circumstances): T[] {
  const { stdout, stderr } = clausewright([...args, '--format', 'json'], circumstances);
  assert.equal(stderr, '');
  return JSON.parse(stdout) as T[];
}

const made: string[] = [];

/** Makes a temporary folder with some files; `removeFolders` clears them all away. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausewright-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A finding as `lint --format json` gives it. */
export interface FindingEntry {
  file: string;
  line: number;
  start: number;
  endLine: number;
  end: number;
  rule: string;
  severity: string;
  message: string;
  words: string;
  fixes: { title: string; safe: boolean; edits: { line: number; start: number; endLine: number; end: number; text: string }[] }[];
  basis: { instrument?: string; provision?: string; obligation?: string };
}

/** A draft read as of a fixed date, so that no test depends on the day it runs. */
export function policy(...lines: string[]): string {
  return ['---', 'policy:', '  asOf: 2026-11-20', '---', '', ...lines, ''].join('\n');
}
