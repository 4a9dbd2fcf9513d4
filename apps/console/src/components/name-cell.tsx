import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** The first cell of a row: its name, a line of detail, and on narrow screens what the hidden columns show. */
export function NameCell({
  name,
  href,
  detail,
  narrow,
  children,
}: {
  name: ReactNode;
  href?: string | undefined;
  detail?: ReactNode;
  narrow?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      {href ? (
        <Link className="row-link" href={href}>
          {name}
        </Link>
      ) : (
        <Text component="div" size="sm" fw={550}>
          {name}
        </Text>
      )}
      {detail && (
        <Text component="div" size="xs" c="dimmed">
          {detail}
        </Text>
      )}
      {children}
      {narrow && <div className="narrow">{narrow}</div>}
    </>
  );
}
