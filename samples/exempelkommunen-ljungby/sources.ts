/** What stands after a source, so that nobody takes another municipality's figure for Exempelkommunen's. */
export const VANSBRO_NOTE = 'Siffrorna är Vansbros publicerade och används som exempel; de är inte Exempelkommunens utfall.';
export const KLIPPAN_NOTE =
  'Siffrorna är Klippans publicerade (2018 som utgångsvärde, 2019 som delår, 2020 som helår) och inte Exempelkommunens utfall.';
