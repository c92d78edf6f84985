import { describe, expect, it } from 'vitest';
import { byOrder, orderAfter, orderBetween } from './order.ts';

describe('an order', () => {
  it('lies between its neighbours, wherever one inserts', () => {
    const orders = [orderBetween(null, null)];
    for (let count = 0; count < 500; count++) {
      const at = (count * 7) % (orders.length + 1);
      const order = orderBetween(orders[at - 1] ?? null, orders[at] ?? null);
      if (at > 0) expect(order > orders[at - 1]!).toBe(true);
      if (at < orders.length) expect(order < orders[at]!).toBe(true);
      orders.splice(at, 0, order);
    }
    expect(orders).toEqual(orders.toSorted());
  });

  it('stays short in a long list that grows at its end', () => {
    let last = orderBetween(null, null);
    for (let count = 0; count < 2_000; count++) last = orderAfter([{ order: last }]);
    expect(last.length).toBeLessThan(100);
  });

  it('goes on at one spot for a long time', () => {
    let after = orderBetween(null, null);
    const before = 'A';
    for (let count = 0; count < 300; count++) {
      const order = orderBetween(before, after);
      expect(order > before && order < after).toBe(true);
      after = order;
    }
  });

  it('is found also where two things are at the same spot, or somebody wrote nonsense', () => {
    expect(orderBetween('V', 'V') > 'V').toBe(true);
    expect(orderBetween('é!', '')).toMatch(/^[0-9A-Za-z]+$/);
    expect(orderBetween('V', 'V0')).toMatch(/^[0-9A-Za-z]+$/);
  });

  it('is the same for everybody: ids decide between equals', () => {
    const things = [
      { order: 'V', id: 'b' },
      { order: 'V', id: 'a' },
      { order: 'A', id: 'c' },
    ];
    expect(things.toSorted(byOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
