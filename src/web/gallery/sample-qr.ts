// A code of version 4, 33 modules a side, as the gallery's sample.
export const sampleQr = {
  size: 33,
  path:
    'M0 0h7v1h-7zM10 0h1v1h-1zM12 0h2v1h-2zM15 0h1v1h-1zM17 0h3v1h-3zM21 0h3v1h-3zM26 0h7v1h-7zM0 1h1' +
    'v1h-1zM6 1h1v1h-1zM8 1h1v1h-1zM12 1h1v1h-1zM14 1h2v1h-2zM18 1h2v1h-2zM22 1h3v1h-3zM26 1h1v1h-1zM' +
    '32 1h1v1h-1zM0 2h1v1h-1zM2 2h3v1h-3zM6 2h1v1h-1zM10 2h5v1h-5zM16 2h3v1h-3zM20 2h3v1h-3zM24 2h1v1' +
    'h-1zM26 2h1v1h-1zM28 2h3v1h-3zM32 2h1v1h-1zM0 3h1v1h-1zM2 3h3v1h-3zM6 3h1v1h-1zM10 3h5v1h-5zM16 ' +
    '3h4v1h-4zM21 3h1v1h-1zM23 3h1v1h-1zM26 3h1v1h-1zM28 3h3v1h-3zM32 3h1v1h-1zM0 4h1v1h-1zM2 4h3v1h-' +
    '3zM6 4h1v1h-1zM8 4h3v1h-3zM12 4h3v1h-3zM16 4h3v1h-3zM20 4h1v1h-1zM24 4h1v1h-1zM26 4h1v1h-1zM28 4' +
    'h3v1h-3zM32 4h1v1h-1zM0 5h1v1h-1zM6 5h1v1h-1zM10 5h2v1h-2zM13 5h7v1h-7zM21 5h2v1h-2zM26 5h1v1h-1' +
    'zM32 5h1v1h-1zM0 6h7v1h-7zM8 6h1v1h-1zM10 6h1v1h-1zM12 6h1v1h-1zM14 6h1v1h-1zM16 6h1v1h-1zM18 6h' +
    '1v1h-1zM20 6h1v1h-1zM22 6h1v1h-1zM24 6h1v1h-1zM26 6h7v1h-7zM11 7h2v1h-2zM15 7h1v1h-1zM17 7h1v1h-' +
    '1zM19 7h1v1h-1zM21 7h1v1h-1zM23 7h1v1h-1zM0 8h1v1h-1zM2 8h1v1h-1zM4 8h1v1h-1zM6 8h1v1h-1zM10 8h1' +
    'v1h-1zM12 8h2v1h-2zM16 8h2v1h-2zM21 8h1v1h-1zM23 8h2v1h-2zM28 8h1v1h-1zM31 8h1v1h-1zM0 9h3v1h-3z' +
    'M8 9h6v1h-6zM16 9h2v1h-2zM20 9h3v1h-3zM24 9h4v1h-4zM0 10h1v1h-1zM5 10h2v1h-2zM8 10h1v1h-1zM14 10' +
    'h1v1h-1zM18 10h1v1h-1zM21 10h1v1h-1zM24 10h1v1h-1zM26 10h2v1h-2zM30 10h2v1h-2zM2 11h1v1h-1zM7 11' +
    'h2v1h-2zM11 11h1v1h-1zM13 11h2v1h-2zM17 11h5v1h-5zM23 11h1v1h-1zM25 11h1v1h-1zM28 11h1v1h-1zM2 1' +
    '2h2v1h-2zM5 12h2v1h-2zM8 12h2v1h-2zM11 12h2v1h-2zM14 12h3v1h-3zM18 12h3v1h-3zM22 12h1v1h-1zM26 1' +
    '2h1v1h-1zM28 12h2v1h-2zM31 12h1v1h-1zM1 13h1v1h-1zM5 13h1v1h-1zM8 13h1v1h-1zM10 13h3v1h-3zM14 13' +
    'h5v1h-5zM20 13h3v1h-3zM25 13h3v1h-3zM29 13h1v1h-1zM32 13h1v1h-1zM0 14h1v1h-1zM3 14h4v1h-4zM8 14h' +
    '1v1h-1zM11 14h6v1h-6zM20 14h1v1h-1zM23 14h3v1h-3zM28 14h1v1h-1zM30 14h3v1h-3zM1 15h1v1h-1zM5 15h' +
    '1v1h-1zM7 15h1v1h-1zM9 15h1v1h-1zM13 15h2v1h-2zM16 15h7v1h-7zM26 15h6v1h-6zM2 16h1v1h-1zM6 16h3v' +
    '1h-3zM10 16h1v1h-1zM15 16h4v1h-4zM20 16h4v1h-4zM25 16h2v1h-2zM29 16h1v1h-1zM1 17h1v1h-1zM5 17h1v' +
    '1h-1zM8 17h2v1h-2zM14 17h1v1h-1zM20 17h1v1h-1zM24 17h1v1h-1zM26 17h2v1h-2zM31 17h1v1h-1zM2 18h1v' +
    '1h-1zM5 18h2v1h-2zM10 18h1v1h-1zM15 18h1v1h-1zM17 18h1v1h-1zM21 18h1v1h-1zM24 18h2v1h-2zM30 18h1' +
    'v1h-1zM32 18h1v1h-1zM0 19h5v1h-5zM12 19h2v1h-2zM16 19h1v1h-1zM19 19h1v1h-1zM27 19h2v1h-2zM31 19h' +
    '1v1h-1zM4 20h4v1h-4zM11 20h1v1h-1zM14 20h1v1h-1zM20 20h1v1h-1zM24 20h2v1h-2zM29 20h1v1h-1zM31 20' +
    'h2v1h-2zM2 21h1v1h-1zM7 21h1v1h-1zM9 21h2v1h-2zM15 21h1v1h-1zM22 21h1v1h-1zM25 21h4v1h-4zM31 21h' +
    '2v1h-2zM0 22h1v1h-1zM2 22h1v1h-1zM4 22h3v1h-3zM9 22h2v1h-2zM12 22h2v1h-2zM17 22h1v1h-1zM19 22h3v' +
    '1h-3zM23 22h6v1h-6zM30 22h3v1h-3zM1 23h1v1h-1zM3 23h1v1h-1zM7 23h1v1h-1zM9 23h3v1h-3zM14 23h2v1h' +
    '-2zM17 23h3v1h-3zM21 23h1v1h-1zM23 23h3v1h-3zM27 23h3v1h-3zM0 24h1v1h-1zM4 24h3v1h-3zM9 24h1v1h-' +
    '1zM12 24h3v1h-3zM16 24h2v1h-2zM20 24h2v1h-2zM23 24h8v1h-8zM8 25h1v1h-1zM10 25h1v1h-1zM14 25h1v1h' +
    '-1zM17 25h2v1h-2zM20 25h2v1h-2zM24 25h1v1h-1zM28 25h2v1h-2zM31 25h1v1h-1zM0 26h7v1h-7zM9 26h1v1h' +
    '-1zM12 26h1v1h-1zM18 26h1v1h-1zM20 26h5v1h-5zM26 26h1v1h-1zM28 26h1v1h-1zM30 26h3v1h-3zM0 27h1v1' +
    'h-1zM6 27h1v1h-1zM9 27h7v1h-7zM17 27h3v1h-3zM22 27h1v1h-1zM24 27h1v1h-1zM28 27h1v1h-1zM31 27h1v1' +
    'h-1zM0 28h1v1h-1zM2 28h3v1h-3zM6 28h1v1h-1zM8 28h2v1h-2zM11 28h4v1h-4zM16 28h1v1h-1zM18 28h2v1h-' +
    '2zM22 28h1v1h-1zM24 28h6v1h-6zM32 28h1v1h-1zM0 29h1v1h-1zM2 29h3v1h-3zM6 29h1v1h-1zM9 29h1v1h-1z' +
    'M11 29h3v1h-3zM15 29h4v1h-4zM21 29h2v1h-2zM28 29h3v1h-3zM0 30h1v1h-1zM2 30h3v1h-3zM6 30h1v1h-1zM' +
    '8 30h5v1h-5zM15 30h3v1h-3zM19 30h1v1h-1zM23 30h2v1h-2zM28 30h1v1h-1zM30 30h1v1h-1zM32 30h1v1h-1z' +
    'M0 31h1v1h-1zM6 31h1v1h-1zM9 31h1v1h-1zM11 31h1v1h-1zM13 31h2v1h-2zM16 31h2v1h-2zM19 31h1v1h-1zM' +
    '21 31h2v1h-2zM25 31h1v1h-1zM28 31h2v1h-2zM31 31h1v1h-1zM0 32h7v1h-7zM8 32h1v1h-1zM10 32h2v1h-2zM' +
    '15 32h4v1h-4zM21 32h1v1h-1zM23 32h4v1h-4zM28 32h2v1h-2zM31 32h2v1h-2z',
} as const;
