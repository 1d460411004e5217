import { limits as pictureLimits, pictureTypes } from '@/features/agenda/files/kinds';

const MEGA = 1_000_000;

export const limits = {
  bytes: pictureLimits.pictureBytes,
  pixels: pictureLimits.picturePixels,
  /** A drawing is text: a storey's plan has some hundred kilobytes. */
  svgBytes: 2 * MEGA,
  /** Each counted as often as it is drawn. */
  svgElements: 50_000,
  svgLongSidePx: 2_000,
  /** Longer side over shorter side. */
  aspect: 6,
  /** Of one event. */
  plans: 20,
} as const;

export const SVG = 'image/svg+xml';
export const accepted = [SVG, ...pictureTypes].join(',');

/** Why a plan's file is not taken. */
export const planFileReasons = [
  'noFile',
  'broken',
  'tooBig',
  'wrongType',
  'tooManyPixels',
  'tooNarrow',
  'tooMany',
  'svgActive',
  'svgOutside',
  'svgTooMuch',
  'svgNoSize',
  'notFound',
] as const;
export type PlanFileReason = (typeof planFileReasons)[number];
