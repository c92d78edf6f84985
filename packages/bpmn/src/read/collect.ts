import type { ModdleElement } from 'bpmn-moddle';
import type { Diagram } from './diagram.ts';
import { childOf, childrenOf, documentationOf, isA, nameOf, textOf } from './element.ts';
import { Graph, type Node } from './graph.ts';
import { PoolLanes, type LaneDraft } from './lanes.ts';
import type { LeftList } from './left-behind.ts';

/** A sub process with what was drawn in it. */
export interface Opened {
  readonly node: Node;
  readonly inner: readonly Node[];
}

/** Everything in a file that becomes a lane, a step, a flow or a remark; the rest is told to `left`. */
export class Collection {
  readonly graph = new Graph();
  readonly lanes: LaneDraft[] = [];
  readonly laneOf = new Map<Node, LaneDraft | null>();
  readonly notes = new Map<Node, string[]>();
  readonly opened: Opened[] = [];
  /** What was written about the work as a whole. */
  readonly about: string[] = [];
  private readonly nodeOf = new Map<ModdleElement, Node>();
  private readonly annotations = new Set<ModdleElement>();
  private readonly diagram: Diagram;
  private readonly left: LeftList;

  constructor(definitions: ModdleElement, diagram: Diagram, left: LeftList) {
    this.diagram = diagram;
    this.left = left;
    const roots = childrenOf(definitions, 'rootElements');
    const collaborations = roots.filter((root) => isA(root, 'Collaboration'));
    const pools = collaborations.flatMap((collaboration) => childrenOf(collaboration, 'participants'));
    const processes = roots.filter((root) => isA(root, 'Process'));
    for (const about of [definitions, ...collaborations, ...processes, ...pools]) this.remember(about);
    for (const process of processes) this.takeProcess(process, pools);
    for (const pool of pools) if (!this.hasSteps(pool)) this.takeBlackBox(pool);
    for (const scope of processes) this.tieWithin(scope);
    for (const collaboration of collaborations) this.tieMessages(collaboration);
    for (const scope of [...collaborations, ...processes]) this.annotate(scope);
    for (const annotation of this.annotations) left.add('annotation', textOf(annotation, 'text'));
  }

  private remember(element: ModdleElement): void {
    const words = documentationOf(element).trim();
    if (words !== '') this.about.push(words);
  }

  private takeProcess(process: ModdleElement, pools: readonly ModdleElement[]): void {
    if (childrenOf(process, 'flowElements').length === 0 && childrenOf(process, 'laneSets').length === 0) return;
    const pool = pools.find((participant) => childOf(participant, 'processRef') === process) ?? null;
    const lanes = new PoolLanes(process, pool, pool && pools.length > 1 ? nameOf(pool) : '');
    this.takeSteps(process, (element) => lanes.of(element, this.diagram));
    const used = new Set(this.laneOf.values());
    for (const lane of lanes.drafts) {
      if (lane.element !== pool) this.remember(lane.element);
      if (!lane.rest || used.has(lane)) this.lanes.push(lane);
    }
  }

  /** Steps of a process or sub process, those inside other ones too; gives those of this scope itself. */
  private takeSteps(scope: ModdleElement, laneOf: (element: ModdleElement) => LaneDraft | null): Node[] {
    const own: Node[] = [];
    for (const element of childrenOf(scope, 'flowElements')) {
      if (isA(element, 'FlowNode')) {
        const node = this.takeStep(element, laneOf(element));
        own.push(node);
        if (!isA(element, 'SubProcess')) continue;
        const inner = this.takeSteps(element, (child) => laneOf(child) ?? this.laneOf.get(node) ?? null);
        if (inner.length > 0) this.opened.push({ node, inner });
      } else if (isA(element, 'DataObjectReference', 'DataStoreReference')) this.left.add('data', nameOf(element));
      else if (!isA(element, 'SequenceFlow', 'DataObject')) this.left.add('other', nameOf(element));
    }
    for (const artifact of childrenOf(scope, 'artifacts')) this.takeArtifact(artifact);
    return own;
  }

  private takeStep(element: ModdleElement, lane: LaneDraft | null): Node {
    const node = { element, named: nameOf(element) !== '' };
    this.graph.add(node);
    this.nodeOf.set(element, node);
    this.laneOf.set(node, lane);
    this.note(node, documentationOf(element));
    return node;
  }

  private takeArtifact(artifact: ModdleElement): void {
    if (isA(artifact, 'TextAnnotation')) this.annotations.add(artifact);
    else if (isA(artifact, 'Group')) this.left.add('group', groupName(artifact));
  }

  private note(node: Node, words: string): void {
    if (words.trim() !== '') this.notes.set(node, [...(this.notes.get(node) ?? []), words]);
  }

  private hasSteps(pool: ModdleElement): boolean {
    const process = childOf(pool, 'processRef');
    return (
      process !== null && (childrenOf(process, 'flowElements').length > 0 || childrenOf(process, 'laneSets').length > 0)
    );
  }

  /** A pool that shows nothing of its work; becomes one step as soon as a message goes to it or comes from it. */
  private takeBlackBox(pool: ModdleElement): void {
    this.lanes.push({ element: pool, title: nameOf(pool), rest: false });
  }

  private stepOfBlackBox(pool: ModdleElement): Node | null {
    const lane = this.lanes.find(({ element }) => element === pool);
    if (!lane || this.hasSteps(pool)) return null;
    this.left.add('black-box', nameOf(pool));
    return this.takeStep(pool, lane);
  }

  private tieWithin(scope: ModdleElement): void {
    for (const element of childrenOf(scope, 'flowElements')) {
      if (isA(element, 'SequenceFlow')) this.tie(element);
      if (isA(element, 'SubProcess')) this.tieWithin(element);
      const host = isA(element, 'BoundaryEvent') ? childOf(element, 'attachedToRef') : null;
      if (host) this.tieToEdge(host, element);
    }
  }

  private tie(flow: ModdleElement): void {
    const [from, to] = [this.endOf(flow, 'sourceRef'), this.endOf(flow, 'targetRef')];
    if (from && to) this.graph.tie({ from, to, label: nameOf(flow), element: flow });
    else this.left.add('flow', nameOf(flow));
    if (childOf(flow, 'conditionExpression')) {
      const condition = textOf(childOf(flow, 'conditionExpression')!, 'body');
      if (condition !== '') this.left.add('condition', condition);
    }
    const words = documentationOf(flow);
    if (from && words !== '') this.note(from, words);
  }

  private endOf(flow: ModdleElement, end: 'sourceRef' | 'targetRef'): Node | null {
    const element = childOf(flow, end);
    if (!element) return null;
    return this.nodeOf.get(element) ?? (isA(element, 'Participant') ? this.stepOfBlackBox(element) : null);
  }

  /** An event on the edge of a step comes after it. */
  private tieToEdge(host: ModdleElement, event: ModdleElement): void {
    const [from, to] = [this.nodeOf.get(host), this.nodeOf.get(event)];
    if (!from || !to) return;
    this.graph.tie({ from, to, label: '', element: null });
    this.left.add('boundary', nameOf(event) || nameOf(host));
  }

  private tieMessages(collaboration: ModdleElement): void {
    for (const flow of childrenOf(collaboration, 'messageFlows')) this.tie(flow);
    for (const artifact of childrenOf(collaboration, 'artifacts')) this.takeArtifact(artifact);
  }

  private annotate(scope: ModdleElement): void {
    for (const artifact of childrenOf(scope, 'artifacts')) if (isA(artifact, 'Association')) this.associate(artifact);
    for (const element of childrenOf(scope, 'flowElements')) if (isA(element, 'SubProcess')) this.annotate(element);
  }

  private associate(association: ModdleElement): void {
    const ends = [childOf(association, 'sourceRef'), childOf(association, 'targetRef')];
    const annotation = ends.find((end) => end && this.annotations.has(end));
    const node = ends.map((end) => end && this.nodeOf.get(end)).find((found) => found);
    if (!annotation || !node) return;
    this.note(node, textOf(annotation, 'text').trim());
    this.annotations.delete(annotation);
  }
}

const groupName = (group: ModdleElement): string => {
  const category = childOf(group, 'categoryValueRef');
  return category ? textOf(category, 'value') : '';
};
