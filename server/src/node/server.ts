/** The entry of `dist/server.cjs`, which editors start. */
import { startNode } from './main.js';

startNode();
