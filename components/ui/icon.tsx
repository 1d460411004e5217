const paths = {
  check: 'M4 12.5 9.5 18 20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20 20',
  menu: 'M4 7h16M4 12h16M4 17h16',
  down: 'm6 9.5 6 6 6-6',
  up: 'm6 14.5 6-6 6 6',
  left: 'm14.5 6-6 6 6 6',
  right: 'm9.5 6 6 6-6 6',
  external: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.6v.1',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5m0-8.8v.1',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  back: 'M20 12H4m6-6.5L4 12l6 6.5',
  forward: 'M4 12h16m-6-6.5L20 12l-6 6.5',
  whole: 'M5 4h14v16H5zM9 9h6M9 12.5h6',
  expand: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
};

export type IconName = keyof typeof paths;

/** A drawn sign as tall as the text. It says nothing by itself: words stand beside it. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={`icon ${className}`}>
      <path d={paths[name]} />
    </svg>
  );
}
