/**
 * Provisions in canonical form, by the scheme of their instrument:
 * `26(6)`, `annex-III.5(b)`, `17.2.3` (条.款.项), `6-1-1704(3)`, `GOVERN 1.2`, `A.5.2`, `4.2(a)`.
 */
import type { Scheme } from './record.js';

/** The provision one level up, or null at the top: `26(6)` → `26` → null. */
export function parentOf(scheme: Scheme, provision: string): string | null {
  if (provision.endsWith(')')) return provision.slice(0, provision.lastIndexOf('('));
  const dot = provision.lastIndexOf('.');
  if (scheme === 'clauses' && /^[A-Z]\.\d+$/.test(provision)) return `annex-${provision[0]}`;
  if (dot > 0) return provision.slice(0, dot);
  const space = scheme === 'functions' ? provision.lastIndexOf(' ') : -1;
  return space > 0 ? provision.slice(0, space) : null;
}

/** The last step of a provision: `26(6)` → `6`, `annex-III.5` → `5`, `GOVERN 1.2` → `2`. */
export function lastStep(scheme: Scheme, provision: string): string {
  const parent = parentOf(scheme, provision);
  if (parent?.startsWith('annex-') && !provision.startsWith('annex-')) return provision.slice(2);
  return parent === null ? provision : provision.slice(parent.length).replace(/^[.( ]|\)$/g, '');
}

/** A provision and all above it, the closest first. */
export function lineage(scheme: Scheme, provision: string): string[] {
  const out: string[] = [];
  for (let at: string | null = provision; at !== null; at = parentOf(scheme, at)) out.push(at);
  return out;
}

/** Adds a step below a provision. */
export function below(scheme: Scheme, provision: string, step: string): string {
  if (scheme === 'zh-articles' || scheme === 'clauses' || scheme === 'controls') return `${provision}.${step}`;
  if (scheme === 'functions') return provision.includes(' ') ? `${provision}.${step}` : `${provision} ${step}`;
  return provision.startsWith('annex-') && !provision.includes('.') ? `${provision}.${step}` : `${provision}(${step})`;
}
