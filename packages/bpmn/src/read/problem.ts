/** Why a file cannot be read, by name; the words for it are in the language of the reader. */
export const bpmnProblems = ['too-large', 'not-xml', 'has-doctype', 'not-bpmn', 'no-process', 'too-much'] as const;
/** `too-much`: more steps, lanes or flows than fit on one map. */
export type BpmnProblem = (typeof bpmnProblems)[number];
