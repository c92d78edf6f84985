/** What is used of bpmn-moddle, which describes itself in JSON and not in types. */
declare module 'bpmn-moddle' {
  /** A thing out of a file; its properties are whatever the file says. */
  export interface ModdleElement {
    readonly $type: string;
    readonly $parent?: ModdleElement;
    /** Not on what nobody described. */
    readonly $instanceOf?: (type: string) => boolean;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, object>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    /** Rejects where the text is no XML, or its root is not of the type. */
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly { message: string }[] }>;
    toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
