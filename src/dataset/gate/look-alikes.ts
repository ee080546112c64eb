// Letters of other scripts that a reader takes for Latin ones, with the letter they are taken for.

const PAIRS =
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ӏl ԛq ԝw ѵv кk АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԚQ ԜW ' + // Cyrillic
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ιi κk ρp αa υu γy τt ' + // Greek
  'օo ոn սu հh ցg զq ՏS ՕO'; // Armenian

/** The Latin letter that a letter of another script is taken for. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** The text in the plain letters it is taken for: look-alikes, full-width and mathematical letters replaced, all else kept. */
export function inPlainLetters(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}
