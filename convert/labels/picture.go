package labels

import "strings"

// pictures are the word for a picture of which nothing more is known, by language.
var pictures = map[string]string{
	"en": "Picture", "af": "Beeld", "am": "ምስል", "ar": "صورة", "az": "Şəkil", "be": "Выява", "bg": "Изображение", "bn": "ছবি", "ca": "Imatge", "cs": "Obrázek",
	"da": "Billede", "de": "Bild", "el": "Εικόνα", "es": "Imagen", "et": "Pilt", "fa": "تصویر", "fi": "Kuva", "fr": "Image", "gu": "ચિત્ર", "ha": "Hoto",
	"he": "תמונה", "hi": "चित्र", "hr": "Slika", "hu": "Kép", "hy": "Պատկեր", "id": "Gambar", "it": "Immagine", "ja": "画像", "ka": "სურათი", "kk": "Сурет",
	"km": "រូបភាព", "kn": "ಚಿತ್ರ", "ko": "그림", "lt": "Paveikslas", "lv": "Attēls", "ml": "ചിത്രം", "mr": "चित्र", "ms": "Gambar", "my": "ပုံ", "nb": "Bilde",
	"ne": "तस्बिर", "nl": "Afbeelding", "pa": "ਤਸਵੀਰ", "pl": "Obraz", "pt": "Imagem", "ro": "Imagine", "ru": "Изображение", "si": "රූපය", "sk": "Obrázok", "sl": "Slika",
	"sr": "Слика", "sv": "Bild", "sw": "Picha", "ta": "படம்", "te": "చిత్రం", "th": "ภาพ", "tr": "Resim", "uk": "Зображення", "ur": "تصویر", "uz": "Rasm",
	"vi": "Hình ảnh", "yo": "Àwòrán", "zh": "图片", "zh-hant": "圖片",
}

// Picture returns the word for a picture in a language of Words: what stands for an
// alternative that nobody wrote.
func (w Words) Picture() string { return pictures[strings.ToLower(w.Language)] }
