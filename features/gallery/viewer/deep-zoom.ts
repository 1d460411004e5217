import OpenSeadragon from 'openseadragon';
import type { Spot } from '@/db/schema/gallery';
import { boundsOf, isWhole, spotOf } from './poster-address';

/** A page as the viewer opens it. */
export type ViewedPage = {
  number: number;
  widthPx: number;
  heightPx: number;
  /** Address of its IIIF image service; null: it has no tiles. */
  tileSource: string | null;
  /** The whole page in several sizes, the smallest first: seen until tiles come, and where there are none. */
  images: { url: string; width: number; height: number }[];
  preview: string;
};
/** What is seen; `zoom` is 1 where all of the page is. */
export type View = { spot: Spot; zoom: number; isClosest: boolean; isFarthest: boolean };

/** How far beyond its own pixels an image is enlarged. */
const MOST_PIXEL_RATIO = 2;
const ANIMATION_SECONDS = 0.4;
/** So long nothing may have moved before somebody is told. */
const SETTLED_MS = 250;
/** Zooms are compared with this tolerance. */
const NEARLY = 1.001;

/** A viewer in `element`. `isStill`: for people who ask for less motion; then nothing glides. */
export function deepZoom(element: HTMLElement, isStill: boolean, told: (view: View) => void) {
  let page: ViewedPage | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const gestures = { flickEnabled: !isStill, clickToZoom: false, dblClickToZoom: true };
  const viewer = OpenSeadragon({
    element,
    drawer: 'canvas',
    // Buttons and keys are our own: with words, in the order of reading
    showNavigationControl: false,
    keyboardNavEnabled: false,
    tabIndex: -1,
    animationTime: isStill ? 0 : ANIMATION_SECONDS,
    visibilityRatio: 1,
    constrainDuringPan: true,
    minZoomImageRatio: 1,
    maxZoomPixelRatio: MOST_PIXEL_RATIO,
    silenceMultiImageWarnings: true,
    gestureSettingsMouse: gestures,
    gestureSettingsTouch: gestures,
    gestureSettingsPen: gestures,
  });
  const ratio = () => (page ? page.widthPx / page.heightPx : 1);

  const tell = () => {
    if (!page || !viewer.isOpen()) return;
    const { viewport } = viewer;
    const zoom = viewport.getZoom();
    told({
      spot: spotOf(viewport.getBounds(), ratio(), page.number),
      zoom: zoom / viewport.getHomeZoom(),
      isClosest: zoom * NEARLY >= viewport.getMaxZoom(),
      isFarthest: zoom <= viewport.getMinZoom() * NEARLY,
    });
  };
  const show = (spot: Spot, immediately: boolean) => {
    if (isWhole(spot)) return void viewer.viewport.goHome(immediately);
    const { x, y, width, height } = boundsOf(spot, ratio());
    viewer.viewport.fitBounds(new OpenSeadragon.Rect(x, y, width, height), immediately);
  };
  viewer.addHandler('viewport-change', () => {
    clearTimeout(settling);
    settling = setTimeout(tell, SETTLED_MS);
  });

  /** Lays the tiles over the whole page. Without them it stays as it is. */
  const addTiles = async (to: ViewedPage, service: string) => {
    const answer = await fetch(`${service}/info.json`).catch(() => undefined);
    const info: unknown = answer?.ok ? await answer.json() : undefined;
    if (page !== to || typeof info !== 'object' || info === null) return;
    // Fetched from where the page came from, by whichever name of the server that was
    const tileSource = { ...info, id: new URL(service, window.location.href).href };
    const add = () => page === to && viewer.addTiledImage({ tileSource, width: 1 });
    if (viewer.isOpen()) add();
    else viewer.addOnceHandler('open', add);
  };

  return {
    /** `ready` is called when there is something to see. */
    open(next: ViewedPage, spot: Spot, ready: () => void) {
      page = next;
      viewer.addOnceHandler('open', () => {
        show(spot, true);
        tell();
      });
      viewer.addOnceHandler('tile-drawn', ready);
      viewer.open([{ tileSource: { type: 'legacy-image-pyramid', levels: next.images }, width: 1 }]);
      if (next.tileSource) void addTiles(next, next.tileSource);
    },
    show: (spot: Spot) => show(spot, isStill),
    whole: () => void viewer.viewport.goHome(isStill),
    zoomBy(factor: number) {
      viewer.viewport.zoomBy(factor, undefined, isStill);
      viewer.viewport.applyConstraints(isStill);
    },
    /** By parts of what is seen: 0.5 is half a window. */
    panBy(across: number, down: number) {
      const { width, height } = viewer.viewport.getBounds();
      viewer.viewport.panBy(new OpenSeadragon.Point(across * width, down * height), isStill);
      viewer.viewport.applyConstraints(isStill);
    },
    end() {
      page = undefined;
      clearTimeout(settling);
      viewer.destroy();
    },
  };
}
export type DeepZoom = ReturnType<typeof deepZoom>;
