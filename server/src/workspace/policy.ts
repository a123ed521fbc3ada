/** The profile in a configuration: what is wrong with it, as the rules say it of the front matter of a draft. */
import {
  type Catalogue,
  dateFaults,
  fill,
  type Message,
  PROFILE_MESSAGES,
  type ProfileFault,
  profileFaults,
  reviewDates,
  SET_ASIDE_MESSAGES,
  setAsideFaults,
} from '../core/index.js';
import type { ConfigFault } from './fault.js';
import type { Data } from './option-values.js';
import type { YamlFile } from './yaml-file.js';

export function policyFaults(policy: Data, file: YamlFile, catalogue: Catalogue): ConfigFault[] {
  const ofProfile = [...profileFaults(catalogue, policy), ...dateFaults(reviewDates(policy), null)];
  return [
    ...ofProfile.map((fault) => told(fault, PROFILE_MESSAGES[fault.says], file)),
    ...setAsideFaults(catalogue, policy, null).map((fault) => told(fault, SET_ASIDE_MESSAGES[fault.says], file)),
  ];
}

function told({ path, key, severity, values }: ProfileFault<string>, message: Message, file: YamlFile): ConfigFault {
  const steps = ['policy', ...(path === '' ? [] : path.split('.'))];
  const place = key ? file.keyAt(steps) : file.valueAt(steps);
  return { ...place, severity, message: { en: fill(message, 'en', values('en')), zh: fill(message, 'zh', values('zh')) } };
}
