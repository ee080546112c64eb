// What keeps somebody out of a page as it is laid out: colours too close, targets too small or too near, focus that is not seen, content that is lost.
import type { Page } from 'playwright-core';

/** Text whose colour is too close to what lies behind it, by the nearest ancestor with a ground of its own. */
export async function contrastFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const known = new Map<string, readonly number[]>();
    const channels = (colour: string): readonly number[] => {
      const seen = known.get(colour);
      if (seen || !context) return seen ?? [];
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const read = [...context.getImageData(0, 0, 1, 1).data];
      known.set(colour, read);
      return read;
    };
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const grounds = new Map<Element, string>();
    const groundOf = (element: Element): string => {
      const seen = grounds.get(element);
      if (seen !== undefined) return seen;
      const own = getComputedStyle(element).backgroundColor;
      const ground = channels(own)[3] === 255 ? own : element.parentElement === null ? 'Canvas' : groundOf(element.parentElement);
      grounds.set(element, ground);
      return ground;
    };
    const faults = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      // Text in a drawing lies on the drawing: the stored colours of charts are tested by themselves.
      if (!element || texts.currentNode.textContent?.trim() === '' || element.closest('script, style, svg, .aloud') || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const [low = 0, high = 0] = [luminance(style.color), luminance(groundOf(element))].toSorted((a, b) => a - b);
      const size = parseFloat(style.fontSize);
      const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600) ? 3 : 4.5;
      const ratio = (high + 0.05) / (low + 0.05);
      if (ratio < least) faults.add(`contrast: ${ratio.toFixed(2)} of ${least}: ${element.outerHTML.slice(0, 90)}`);
    }
    return [...faults];
  });
}

/** Targets under 24 × 24 px whose circle of 24 px meets another target or its circle; those that stand in running text are exempt (WCAG 2.5.8). */
export async function targetFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Target {
      readonly element: HTMLElement;
      readonly box: DOMRect;
      readonly x: number;
      readonly y: number;
      readonly isSmall: boolean;
    }
    const LEAST = 23.5;
    const clipOf = (element: Element): readonly DOMRect[] => {
      const clips: DOMRect[] = [];
      for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
        if (getComputedStyle(at).overflow !== 'visible') clips.push(at.getBoundingClientRect());
      return clips;
    };
    /** Whether words stand beside the links of its block, so that the line sets the height. */
    const isInText = (element: HTMLElement): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block: Element = element;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      const rest = block.cloneNode(true) as Element;
      for (const link of rest.querySelectorAll('a, button, .aloud, br + *')) link.remove();
      return /\p{L}{2}/u.test(rest.textContent ?? '');
    };
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary')].flatMap((element): Target[] => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.aloud, .skip')) return [];
      const hit = element instanceof HTMLInputElement && /radio|checkbox/.test(element.type) ? (element.labels?.[0] ?? element) : element;
      const [box] = [...hit.getClientRects()].toSorted((a, b) => b.width * b.height - a.width * a.height);
      if (!box || box.width === 0) return [];
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (clipOf(hit).some((clip) => x < clip.left || x > clip.right || y < clip.top || y > clip.bottom)) return [];
      return [{ element, box, x, y, isSmall: box.width < LEAST || box.height < LEAST }];
    });
    const meets = (one: Target, other: Target): boolean => {
      if (one === other || one.element.contains(other.element) || other.element.contains(one.element)) return false;
      if (other.isSmall && Math.hypot(other.x - one.x, other.y - one.y) < LEAST) return true;
      const { left, right, top, bottom } = other.box;
      return Math.hypot(Math.max(left - one.x, 0, one.x - right), Math.max(top - one.y, 0, one.y - bottom)) < LEAST / 2;
    };
    return targets.flatMap((one) => {
      const near = one.isSmall && !isInText(one.element) ? targets.find((other) => Math.abs(other.y - one.y) < 60 && meets(one, other)) : undefined;
      const size = `${Math.round(one.box.width)} × ${Math.round(one.box.height)}`;
      return near ? [`targets: ${size}: ${one.element.outerHTML.slice(0, 90)} near ${near.element.outerHTML.slice(0, 60)}`] : [];
    });
  });
}

/** Stops of the keyboard that show no outline, or lie wholly outside the window or under something else; of many stops an even choice. */
export async function focusFaults(page: Page, most = 100): Promise<readonly string[]> {
  // From here on focus is the keyboard's.
  await page.keyboard.press('Tab');
  // What a script brought a moment ago may still be taking its place: what is a fault is one a second time.
  return (await stopFaults(page, most)).length === 0 ? [] : stopFaults(page, most);
}

async function stopFaults(page: Page, most: number): Promise<readonly string[]> {
  return page.evaluate((limit) => {
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')].filter(
      (stop) =>
        // The words of a read-out leave with its focus.
        stop.checkVisibility({ visibilityProperty: true }) && !stop.closest('.readout'),
    );
    const step = Math.max(1, Math.ceil(stops.length / limit));
    const isSeen = (stop: HTMLElement): boolean =>
      [...stop.getClientRects()].some((box) =>
        [0.1, 0.5, 0.9].some((part) => {
          const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
          const [x, y] = [box.left + box.width * part, top + (bottom - top) * part];
          if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
          if (getComputedStyle(stop).pointerEvents === 'none') return true;
          const hit = document.elementFromPoint(x, y);
          return hit !== null && (stop.contains(hit) || hit.contains(stop));
        }),
      );
    return stops
      .filter((_, index) => index % step === 0)
      .flatMap((stop) => {
        stop.focus();
        if (document.activeElement !== stop) return [`focus: not taken: ${stop.outerHTML.slice(0, 100)}`];
        const shown = stop instanceof HTMLInputElement && /radio|checkbox/.test(stop.type) ? [stop, ...(stop.labels ?? [])] : [stop];
        const hasOutline = shown.some((part) => getComputedStyle(part).outlineStyle !== 'none' && getComputedStyle(part).outlineWidth !== '0px');
        return [
          ...(hasOutline ? [] : [`focus: no outline: ${stop.outerHTML.slice(0, 100)}`]),
          ...(shown.some(isSeen) ? [] : [`focus: not in sight: ${stop.outerHTML.slice(0, 100)}`]),
        ];
      });
  }, most);
}

/** Gives all text the spacing of WCAG 1.4.12, as a reader's own style sheet does. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Content that is cut off, or for which the whole page scrolls sideways. Tables and drawings may scroll in their own box. */
export async function lostFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`lost: the page is ${scrollWidth} px wide in a window of ${clientWidth}`] : [];
    const skipped = document.querySelectorAll('svg *, .aloud, .aloud *, .readout-points *');
    const apart = new Set<Element>(skipped);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (apart.has(element)) continue;
      const style = getComputedStyle(element);
      const hides = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`) && style.clipPath === 'none';
      if (hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
        faults.push(`lost: cut off: ${element.outerHTML.slice(0, 100)}`);
    }
    return faults;
  });
}
