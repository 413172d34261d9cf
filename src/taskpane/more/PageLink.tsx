import { Link } from '@fluentui/react-components';

/** A link to a page of ours, which opens beside Excel. */
export function PageLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} target="_blank" rel="noreferrer" inline>
      {children}
    </Link>
  );
}
