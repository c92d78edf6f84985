import type { ModdleElement } from 'bpmn-moddle';

/** A step in the making: an element of the file, and what is known of it so far. */
export interface Node {
  readonly element: ModdleElement;
  /** Without a name it says nothing, and those around it can be tied to one another. */
  readonly named: boolean;
}

export interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly label: string;
  /** The flow it was, where it was one. */
  readonly element: ModdleElement | null;
}

/** Steps and what leads from one to the other, while a file is read. */
export class Graph {
  readonly nodes = new Set<Node>();
  private readonly leaving = new Map<Node, Set<Edge>>();
  private readonly arriving = new Map<Node, Set<Edge>>();

  add(node: Node): void {
    this.nodes.add(node);
    this.leaving.set(node, new Set());
    this.arriving.set(node, new Set());
  }

  tie(edge: Edge): void {
    this.leaving.get(edge.from)?.add(edge);
    this.arriving.get(edge.to)?.add(edge);
  }

  untie(edge: Edge): void {
    this.leaving.get(edge.from)?.delete(edge);
    this.arriving.get(edge.to)?.delete(edge);
  }

  from(node: Node): Edge[] {
    return [...(this.leaving.get(node) ?? [])];
  }

  to(node: Node): Edge[] {
    return [...(this.arriving.get(node) ?? [])];
  }

  get edges(): Edge[] {
    return [...this.nodes].flatMap((node) => this.from(node));
  }

  /** Takes a node out and ties what led to it to what it led to; the words on both ways stay. */
  dissolve(node: Node): void {
    const [arriving, leaving] = [this.to(node), this.from(node)];
    for (const edge of [...arriving, ...leaving]) this.untie(edge);
    this.nodes.delete(node);
    for (const before of arriving) {
      for (const after of leaving) {
        if (before.from === node || after.to === node) continue;
        const label = [before.label, after.label].filter((words) => words !== '').join(', ');
        this.tie({ from: before.from, to: after.to, label, element: before.element ?? after.element });
      }
    }
  }
}
