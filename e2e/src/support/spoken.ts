import type { Page } from '@playwright/test';

/** What the live regions of a page hold, as its accessibility tree has it: what a screen reader is given to say. */
export const spoken = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textIn = (node: (typeof nodes)[number]): string =>
    node.role?.value === 'StaticText'
      ? String(node.name?.value ?? '')
      : (node.childIds ?? [])
          .map((id) => byId.get(id))
          .map((child) => (child ? textIn(child) : ''))
          .join('');
  const isLive = (node: (typeof nodes)[number]) =>
    node.properties?.some(({ name, value }) => name === 'live' && value.value === 'polite') ?? false;
  return nodes.filter(isLive).map(textIn).join('\n');
};
