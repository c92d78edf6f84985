import * as Y from 'yjs';

/** Fields of an entry that hold what somebody wrote; the others say where it lies and what it is. */
const wordFields: readonly (string | null)[] = ['text', 'title', 'note', 'procedure', 'label'];

/**
 * What somebody wrote, read from updates that the server did not take: each text whole, as it stands in `whole`, of which
 * these updates are a part; and where what they lean on is not there, the letters that are in them. Without a copy of what
 * was only moved or marked. In the order in which it was written.
 */
export const wordsIn = (updates: readonly Uint8Array[], whole: Y.Doc): string[] => {
  if (updates.length === 0) return [];
  // one by one they are in the order of writing; merged they would be in that of client ids
  const structs = updates.flatMap((update) => Y.decodeUpdate(update).structs);
  const { ds } = Y.decodeUpdate(Y.mergeUpdates([...updates]));
  const texts = new Set<Y.Text>();
  const words: (() => string)[] = [];
  let end = '';
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { id, content, parentSub } = struct;
    const item = Y.getState(whole.store, id.client) > id.clock ? Y.getItem(whole.store, id) : null;
    if (item instanceof Y.Item) {
      const text = item.parent instanceof Y.Text ? item.parent : null;
      if (text && !texts.has(text)) words.push(() => text.toJSON());
      else if (!text && !item.deleted && wordFields.includes(item.parentSub)) words.push(() => plain(item.content));
      if (text) texts.add(text);
    } else if (!Y.isDeleted(ds, id)) {
      const said = content instanceof Y.ContentString || wordFields.includes(parentSub) ? plain(content) : '';
      const goesOn = end === `${id.client} ${id.clock}` ? words.pop() : undefined;
      words.push(() => `${goesOn?.() ?? ''}${said}`);
      end = `${id.client} ${id.clock + struct.length}`;
    }
  }
  return [...new Set(words.map((word) => word().trim()).filter((word) => word !== ''))];
};

const plain = (content: Y.Item['content']): string =>
  content
    .getContent()
    .filter((part) => typeof part === 'string')
    .join('');
