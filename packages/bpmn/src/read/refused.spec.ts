import { describe, expect, it } from 'vitest';
import { bytes, newId } from '../test/maps.ts';
import { readBpmn } from './read-bpmn.ts';
import { fileBounds } from './safe-text.ts';

const bpmn = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${inside}</definitions>`;
const process = (inside: string) => bpmn(`<process id="p">${inside}</process>`);
const problemOf = async (text: string) => {
  const result = await readBpmn(bytes(text), newId);
  return 'problem' in result ? result.problem : null;
};

describe('a file that cannot be a map', () => {
  it.each([
    ['not-xml', ''],
    ['not-xml', 'PK\u0003\u0004 a picture or a document'],
    ['not-xml', '<definitions'],
    ['not-xml', process('<task id="a"')],
    ['not-xml', bpmn('<!-- without an end')],
    ['not-xml', bpmn('<process id="p"><task id="a" name="half')],
    ['not-bpmn', '<html><body>hallo</body></html>'],
    ['not-bpmn', '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>'],
    ['no-process', bpmn('')],
    ['no-process', bpmn('<collaboration id="c"><participant id="a" name="Gezin"/></collaboration>')],
    ['no-process', process('')],
  ])('is %s: %s', async (problem, text) => {
    expect(await problemOf(text)).toBe(problem);
  });

  it.each([
    ['fetches', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">'],
    ['reads a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['unfolds a billion laughs', '<!DocType a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;">]>'],
    ['hides behind a comment', '<!-- ]]> --><!DOCTYPE a>'],
  ])('has a document type that %s, and is not read', async (_, before) => {
    expect(await problemOf(bpmn('<process id="p"><task id="a" name="&x;"/></process>', before))).toBe('has-doctype');
  });

  it('may speak of a document type in its words', async () => {
    expect(
      await problemOf(
        process('<!-- <!DOCTYPE --><task id="a"><documentation><![CDATA[<!DOCTYPE html>]]></documentation></task>'),
      ),
    ).toBeNull();
  });

  it('is too large in bytes, or in elements', async () => {
    expect(await problemOf(process(' '.repeat(fileBounds.bytes)))).toBe('too-large');
    expect(await problemOf(process('<a/>'.repeat(fileBounds.elements)))).toBe('too-large');
  });

  it('holds more than fits on a map', async () => {
    const tasks = Array.from({ length: 601 }, (_, at) => `<task id="t${at}"/>`).join('');
    expect(await problemOf(process(tasks))).toBe('too-much');
    const lanes = Array.from({ length: 41 }, (_, at) => `<lane id="l${at}"/>`).join('');
    expect(await problemOf(process(`<laneSet id="s">${lanes}</laneSet><task id="a"/>`))).toBe('too-much');
  });
});

describe('a file that means harm', () => {
  it('with parts within parts within parts is read, or refused, but never falls over', async () => {
    const depth = 8_000;
    const nested = Array.from({ length: depth }, (_, at) => `<subProcess id="s${at}">`).join('');
    expect(await problemOf(process(nested + '</subProcess>'.repeat(depth)))).toBe('too-much');
    const lanes = Array.from({ length: depth }, (_, at) => `<lane id="l${at}"><childLaneSet id="c${at}">`).join('');
    const set = `<laneSet id="s">${lanes}${'</childLaneSet></lane>'.repeat(depth)}</laneSet><task id="a"/>`;
    expect(await problemOf(process(set))).not.toBe('not-xml');
  });

  it('with a thousand unnamed crossings does not multiply its flows', async () => {
    const many = Array.from({ length: 250 }, (_, at) => at);
    const tasks = many.map((at) => `<task id="a${at}" name="a"/><task id="b${at}" name="b"/>`).join('');
    const flows = many
      .map(
        (at) =>
          `<sequenceFlow id="f${at}" sourceRef="a${at}" targetRef="e"/><sequenceFlow id="g${at}" sourceRef="e" targetRef="b${at}"/>`,
      )
      .join('');
    expect(
      await problemOf(process(`${tasks}<subProcess id="e" name="e"><startEvent id="i"/></subProcess>${flows}`)),
    ).toBeNull();
  });

  it('with ids twice, flows to nowhere and lanes of nothing gives a map all the same', async () => {
    const odd = `<laneSet id="s"><lane id="l" name="Wie"><flowNodeRef>nowhere</flowNodeRef></lane></laneSet>
      <task id="a" name="Bellen"/><task id="a" name="Mailen"/><sequenceFlow id="f" name="kwijt" sourceRef="a" targetRef="nowhere"/>`;
    const result = await readBpmn(bytes(process(odd)), newId);
    expect(result).toMatchObject({ read: { content: { lanes: [{ title: 'Wie' }] } } });
    expect('read' in result && result.read.left.find(({ kind }) => kind === 'flow')).toMatchObject({
      names: ['kwijt'],
    });
  });

  it('with texts without an end is cut, and says so', async () => {
    const long = 'lang '.repeat(2_000);
    const result = await readBpmn(
      bytes(process(`<task id="a" name="${long}"><documentation>${long}</documentation></task>`)),
      newId,
    );
    expect(result).toMatchObject({ read: { left: [{ kind: 'cut', count: 2 }] } });
  });
});
