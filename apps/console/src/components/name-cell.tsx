import type { ReactNode } from 'react';
import { Link } from 'wouter';

/**
 * The first cell of a row: its name, a line of detail, and on narrow screens what the hidden columns show. Plain, since many are rendered
 * while scrolling.
 */
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
        <div className="row-name">{name}</div>
      )}
      {detail && <div className="row-detail">{detail}</div>}
      {children}
      {narrow && <div className="narrow">{narrow}</div>}
    </>
  );
}
