/** The entry of `dist/server.js`, which editors start. */
import { startNode } from './main.js';

startNode();
