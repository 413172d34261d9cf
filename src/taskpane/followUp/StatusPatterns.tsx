import { STATUSES, type Status } from '../../goals/types';
import { useStatusColours } from '../common/statusColours';
import type { Ink } from '../../looks/palette';

/** What a shape of a status is filled with. `StatusPatterns` must stand on the page. */
export function fillOf(status: Status): string {
  return `url(#malbok-status-${status})`;
}

/** Each status has a pattern of its own in its colour, so that neither grey print nor an eye that mixes colours mixes them up. */
export function StatusPatterns() {
  const colours = useStatusColours();
  return (
    // Not `display: none`: browsers then draw nothing with the patterns.
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: 'absolute' }}>
      <defs>
        {STATUSES.map((status) => (
          <pattern key={status} id={`malbok-status-${status}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={status === 'met' ? colours[status].ink : colours[status].tint} />
            <Strokes status={status} colours={colours[status]} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

function Strokes({ status, colours: { ink } }: { status: Status; colours: Ink }) {
  switch (status) {
    case 'met':
      return null;
    case 'partial':
      return <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke={ink} strokeWidth="3" />;
    case 'notMet':
      return <path d="M0 0 L8 8 M0 8 L8 0" stroke={ink} strokeWidth="1.75" />;
    case 'notAssessed':
      return <circle cx="4" cy="4" r="1.5" fill={ink} />;
  }
}
