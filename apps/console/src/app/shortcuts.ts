import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useMe } from './me.js';
import { navigationFor } from './navigation.js';

/** The second key after `g`, and where it leads. */
export const GO_TO = {
  h: '/',
  c: '/customers',
  j: '/jobs',
  a: '/assets',
  u: '/users',
  e: '/employees',
  n: '/notifications',
} as const;

const SEQUENCE_MS = 1_500;

/** The keys that work everywhere: ⌘K, `/`, `?`, and `g` followed by another. */
export function useShortcuts({ onPalette, onHelp }: { onPalette: () => void; onHelp: () => void }) {
  const me = useMe();
  const [, navigate] = useLocation();
  // Also while typing.
  useHotkeys([['mod+K', onPalette]], []);
  useHotkeys([
    ['/', focusSearch],
    // Where the layout has it on a shifted key.
    ['shift+/', focusSearch],
    ['shift+?', onHelp],
    ['?', onHelp],
  ]);
  const startedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const paths = navigationFor(me).flatMap(({ items }) => items.map(({ path }) => path));
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isSecond = event.timeStamp - startedAt.current < SEQUENCE_MS;
      startedAt.current =
        event.key === 'g' && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const path = isSecond && isTarget(event.key) ? GO_TO[event.key] : undefined;
      if (path && (path === '/notifications' || paths.includes(path))) navigate(path);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [me, navigate]);
}

const isTarget = (key: string): key is keyof typeof GO_TO => key in GO_TO;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu]') !== null;

function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('main input[type=search]');
  search?.focus();
  search?.select();
}
