/*
 * The aligner on a thread of its own; begun by `align-in-background`, with two texts as its data. It tells how far it
 * has come, as a number, and at the end the beads.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { alignSteps } from '../../domain/bitext/align/align.ts';
import type { AlignRequest } from './align-in-background.ts';

/** The least by which the share done grows before it is told again. */
const TOLD = 0.01;

const { source, target, options } = workerData as AlignRequest;
const steps = alignSteps(source, target, options);
let told = 0;
let step = steps.next();
for (; !step.done; step = steps.next()) {
  if (step.value < told + TOLD) continue;
  told = step.value;
  parentPort?.postMessage(told);
}
parentPort?.postMessage(step.value);
