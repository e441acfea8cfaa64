import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { keepSettings, type SettingsArea } from '../../../../src/panel/connection/settings-storage.ts';
import { DEFAULT_SETTINGS, isEditorPattern, isTraceLink, parseSettings } from '../../../../src/panel/state/settings.ts';

describe('reading settings', () => {
  it('takes what is right and puts defaults for the rest', () => {
    expect(
      parseSettings({ captureValues: false, minMs: -1, hiddenRows: ['marks', 'nonsense'], limits: 'none' }),
    ).toEqual({
      ...DEFAULT_SETTINGS,
      captureValues: false,
      hiddenRows: ['marks'],
    });
  });

  it.each([null, undefined, 7, 'text', []])('takes nothing of %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps no URL that would run in the panel', () => {
    expect(isEditorPattern('idea://open?file={path}')).toBe(true);
    expect(['javascript:alert(1)', 'data:text/html,x', 'not a url'].filter(isEditorPattern)).toEqual([]);
    expect(parseSettings({ editor: { pattern: 'javascript:x', root: '' } }).editor).toEqual(DEFAULT_SETTINGS.editor);
  });
});

describe('the trace link', () => {
  it.each(['', 'http://localhost:16686/trace/{traceId}', 'https://x.test/?a={"q":"{traceId}"}&b={traceId}'])(
    'may be %j',
    (link) => {
      expect(isTraceLink(link)).toBe(true);
      expect(parseSettings({ traceLink: link }).traceLink).toBe(link);
    },
  );

  it.each([
    'javascript:alert("{traceId}")',
    'data:text/html,{traceId}',
    'ftp://x.test/{traceId}',
    '//x.test/{traceId}',
    'http://localhost:16686/trace/',
    'http://{traceId}:x/',
    '{traceId}',
  ])('may not be %j', (link) => {
    expect(isTraceLink(link)).toBe(false);
    expect(parseSettings({ traceLink: link }).traceLink).toBe('');
  });
});

describe('keeping settings', () => {
  const createArea = (stored: Record<string, unknown>) => {
    let heard: (changes: Record<string, { newValue?: unknown }>) => void = () => {};
    const area: SettingsArea = {
      get: async () => stored,
      set: async (items) => {
        Object.assign(stored, items);
      },
      onChanged: {
        addListener: (listener) => {
          heard = listener;
        },
      },
    };
    return { area, stored, changeElsewhere: (newValue: unknown) => heard({ settings: { newValue } }) };
  };

  it('loads them, stores each change, and follows another panel', async () => {
    const settings = signal(DEFAULT_SETTINGS);
    const { area, stored, changeElsewhere } = createArea({ settings: { captureValues: false } });
    await keepSettings(settings, area);
    expect(settings.value.captureValues).toBe(false);
    settings.value = { ...settings.value, minMs: 2 };
    expect(stored.settings).toMatchObject({ captureValues: false, minMs: 2 });
    changeElsewhere({ onlyAvoidable: true });
    expect(settings.value).toEqual({ ...DEFAULT_SETTINGS, onlyAvoidable: true });
  });

  it('keeps the defaults where the storage fails', async () => {
    const settings = signal(DEFAULT_SETTINGS);
    const { area } = createArea({});
    await keepSettings(settings, { ...area, get: () => Promise.reject(new Error('full')) });
    expect(settings.value).toBe(DEFAULT_SETTINGS);
  });
});
