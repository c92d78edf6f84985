import type { BoardContent, DocumentKind, ProcessMapContent } from '@inrol/contracts/sync';
import { Board, bringBackBoard, bringBackProcessMap, ProcessMap } from '@inrol/sync-core/shapes';
import type { Doc } from 'yjs';

/** What documents of each kind hold, as plain JSON. */
export interface ContentOf {
  readonly board: BoardContent;
  readonly 'process-map': ProcessMapContent;
}

interface Shape<Content> {
  read(document: Doc): Content;
  bringBack(document: Doc, content: Content): void;
}

export const shapes: { readonly [Kind in DocumentKind]: Shape<ContentOf[Kind]> } = {
  board: {
    read: (document) => new Board(document).toJSON(),
    bringBack: bringBackBoard,
  },
  'process-map': {
    read: (document) => new ProcessMap(document).toJSON(),
    bringBack: bringBackProcessMap,
  },
};
