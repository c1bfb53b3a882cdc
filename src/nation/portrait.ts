import { randomStream, type Random } from './random.ts';

/**
 * A drawn portrait in place of the register's photograph: line work without features of a group,
 * 300 by 400, the same for the same seed. Plain SVG without style and script, for use in `<img>`.
 */
export function portraitSvg(personSeed: string): string {
  const random = randomStream(personSeed, 'portrait');
  const face = drawFace(random);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400" role="img" aria-label="Potret gambar, bukan foto">',
    `<rect width="300" height="400" fill="${random.pick(grounds)}"/>`,
    plait(random),
    '<g fill="none" stroke="#16211F" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">',
    shoulders(random, face),
    head(face),
    hair(random, face),
    features(random, face),
    '</g></svg>',
  ].join('');
}

interface Face {
  readonly centre: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const paper = '#F8F6F0';
const grounds = ['#E1EEF0', '#EFECE3', '#E4F0E1', '#FCEFCF', '#EAE8E0', '#F0D5C8'] as const;
const hairs = ['#16211F', '#33302C', '#4A5652', '#6C7773'] as const;
const cloths = ['#0B5363', '#4A5652', '#7A4A00', '#7A3B1D', '#4B93A2', '#6C7773'] as const;

function drawFace(random: Random): Face {
  return {
    centre: 150 + whole(random, -5, 5),
    top: whole(random, 84, 98),
    width: whole(random, 58, 70),
    height: whole(random, 76, 90),
  };
}

/** The woven ground: two sets of strands, their spacing and lean different for each person. */
function plait(random: Random): string {
  const step = whole(random, 40, 64);
  const lean = whole(random, -70, 70);
  const strands = Array.from({ length: Math.ceil(440 / step) }, (_, at) => {
    const along = at * step - 70;
    return `M${along} 0l${lean} 400M0 ${along}l300 ${lean}`;
  });
  return `<path d="${strands.join('')}" stroke="#FFFFFF" stroke-width="${whole(random, 4, 9)}" fill="none"/>`;
}

function shoulders(random: Random, { centre, top, height }: Face): string {
  const neck = top + height * 2 - 16;
  const slope = whole(random, 26, 46);
  const reach = whole(random, 98, 118);
  const cloth = random.pick(cloths);
  const body = `M${centre - reach} 404C${centre - reach} ${neck + slope + 30} ${centre - 60} ${neck + slope} ${centre - 30} ${neck + 22}L${centre + 30} ${neck + 22}C${centre + 60} ${neck + slope} ${centre + reach} ${neck + slope + 30} ${centre + reach} 404Z`;
  const throat = `M${centre - 26} ${neck - 30}V${neck + 24}Q${centre} ${neck + 50} ${centre + 26} ${neck + 24}V${neck - 30}`;
  const collar = random.pick([
    `M${centre - 28} ${neck + 24}L${centre} ${neck + 68}L${centre + 28} ${neck + 24}M${centre} ${neck + 68}V404`,
    `M${centre - 32} ${neck + 26}Q${centre} ${neck + 66} ${centre + 32} ${neck + 26}`,
    `M${centre - 28} ${neck + 24}L${centre - 8} ${neck + 56}L${centre} ${neck + 44}L${centre + 8} ${neck + 56}L${centre + 28} ${neck + 24}`,
  ]);
  return `<path d="${body}" fill="${cloth}"/><path d="${throat}" fill="${paper}"/><path d="${collar}" stroke="${paper}"/>`;
}

function head({ centre, top, width, height }: Face): string {
  return `<ellipse cx="${centre}" cy="${top + height}" rx="${width}" ry="${height}" fill="${paper}"/>`;
}

/** Short hair with a parting, on everybody: the drawing does not know whom it stands for. */
function hair(random: Random, { centre, top, width, height }: Face): string {
  const ear = top + height + whole(random, -8, 14);
  const side = random.pick([-1, 1]);
  const parting = centre + side * whole(random, 12, 34);
  const brow = top + Math.round(height * 0.5);
  const [near, far] = [centre + side * (width - 4), centre - side * (width - 4)];
  const outer = `M${centre - side * (width + 4)} ${ear}C${centre - side * (width + 12)} ${top - 36} ${centre + side * (width + 12)} ${top - 36} ${centre + side * (width + 4)} ${ear}`;
  const inner = `L${near} ${ear - 14}Q${near} ${brow} ${parting} ${top + 26}Q${centre - side * 30} ${brow + 12} ${far} ${brow + 18}L${far} ${ear - 14}Z`;
  return `<path d="${outer}${inner}" fill="${random.pick(hairs)}"/>`;
}

function features(random: Random, { centre, top, height }: Face): string {
  const eyes = top + height + whole(random, -2, 6);
  const apart = whole(random, 22, 29);
  const brow = whole(random, 12, 17);
  const bend = whole(random, 2, 7);
  const nose = whole(random, 18, 26);
  const mouth = eyes + nose + whole(random, 20, 26);
  const smile = whole(random, 3, 10);
  const brows = [-1, 1].map((side) => `M${centre + side * apart - 10} ${eyes - brow}q10 ${-bend} 20 0`).join('');
  const pupils = [-1, 1].map((side) => `<circle cx="${centre + side * apart}" cy="${eyes}" r="2"/>`).join('');
  const glasses = random.chance(0.25)
    ? `<circle cx="${centre - apart}" cy="${eyes}" r="16"/><circle cx="${centre + apart}" cy="${eyes}" r="16"/><path d="M${centre - apart + 16} ${eyes}h${apart * 2 - 32}"/>`
    : '';
  return `<path d="${brows}M${centre} ${eyes + 6}l-5 ${nose - 8}q5 5 10 0M${centre - 17} ${mouth}q17 ${smile} 34 0"/>${pupils}${glasses}`;
}

function whole(random: Random, from: number, to: number): number {
  return from + random.below(to - from + 1);
}
