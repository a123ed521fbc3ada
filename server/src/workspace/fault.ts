/** What is wrong in a file of the workspace, with its place in that file's text. */
import type { Message } from '../core/index.js';

export interface Fault {
  /** Offsets in the file, in UTF-16 units. */
  from: number;
  to: number;
  /** `error` where something is left out because of it, `warning` where it is read all the same. */
  severity: 'error' | 'warning';
  message: Message;
}

/** What is wrong in a configuration, or (`information`) right and worth knowing. */
export interface ConfigFault extends Omit<Fault, 'severity'> {
  severity: Fault['severity'] | 'information';
}
