import type { BpmnProblem, BpmnRead } from '@inrol/bpmn';
import { arrange } from './arrange.ts';

/** `too-slow`: nothing came of it in time, or what read it fell over. */
export type FileProblem = BpmnProblem | 'too-slow';
export type FileRead = { readonly read: BpmnRead } | { readonly problem: FileProblem };

/** As the reader in its own thread has it. */
const largest = 5_000_000;
const patience = 20_000;

/** Reads a BPMN file on this machine; it goes nowhere. What has no places in it is laid out. */
export async function readBpmnFile(file: File): Promise<FileRead> {
  if (file.size > largest) return { problem: 'too-large' };
  const bytes = await file.arrayBuffer();
  try {
    const result = await inTime(new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' }), bytes);
    if ('problem' in result || result.read.placed) return result;
    return { read: { ...result.read, content: await laidOut(result.read.content) } };
  } catch {
    return { problem: 'too-slow' };
  }
}

function inTime(worker: Worker, bytes: ArrayBuffer): Promise<FileRead> {
  return new Promise<FileRead>((resolve, reject) => {
    setTimeout(reject, patience);
    worker.addEventListener('message', ({ data }: MessageEvent<FileRead>) => resolve(data));
    worker.addEventListener('error', reject);
    worker.postMessage(bytes, [bytes]);
  }).finally(() => worker.terminate());
}

/** ELK brings its own thread. */
async function laidOut(content: BpmnRead['content']): Promise<BpmnRead['content']> {
  const [{ default: Elk }, { default: address }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?url'),
  ]);
  const elk = new Elk({ workerFactory: () => new Worker(address) });
  try {
    return await Promise.race([
      arrange(content, elk),
      new Promise<never>((_, reject) => void setTimeout(() => reject(new Error('no layout in time')), patience)),
    ]);
  } finally {
    elk.terminateWorker();
  }
}
