/** What the views refuse, in words. The first sentence heads the page. */
export const viewsErrors = {
  views_object_unknown: {
    status: 404,
    id: 'Hubungan objek ini tidak dapat digambar. Objek itu tidak terbit, namanya tidak dibuka, atau alamatnya salah. Cari lagi di katalog.',
    en: 'The relations of this object cannot be drawn. It is not published, its name is not open, or the address is wrong. Look for it in the catalogue.',
    operator: 'No object of this id has a name that the viewer may know; classified and guarded ones answer the same.',
  },
  views_picture_busy: {
    status: 503,
    id: 'Gambar ini terlalu lama dibuat. Datanya tidak berubah. Coba lagi sebentar, atau unduh CSV.',
    en: 'This picture took too long to draw. The data are unchanged. Try again in a moment, or download the CSV.',
    operator: 'The thread that lays out a graph or draws a PNG did not answer within its time.',
  },
} as const;
