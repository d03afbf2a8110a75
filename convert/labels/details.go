package labels

// Details are the words of one language for what a colophon tells of the way of a text:
// what was kept, and what was changed in it. Fewer languages have them than have Words.
type Details struct {
	Language string

	Kept, Changed string // headings of rows
	Nothing       string // was changed

	LineEnds, BlankLines, Spaces, Composed, Invisible, Mended string // what was changed; a number in brackets follows

	Code string // what the QR code is
}

// DetailsFor returns the words in the language of a BCP 47 tag, or else in English. It
// reports whether they are in that language; if not, they must be marked.
func DetailsFor(language string) (Details, bool) {
	d, ok := lookUp(details, func(d *Details) string { return d.Language }, language)
	return *d, ok
}

// details is a literal table; English comes first and serves the rest. The order is that
// of the fields of Details.
var details = []Details{
	{"en", "Kept together", "Changed", "nothing", "line ends", "blank lines", "spaces", "composed letters", "invisible characters", "mended characters", "QR code of the identity"},
	{"af", "Saam bewaar", "Verander", "niks", "lyneindes", "leë lyne", "spasies", "saamgestelde letters", "onsigbare karakters", "herstelde karakters", "QR-kode van die identiteit"},
	{"ar", "محفوظ معًا", "التغييرات", "لا شيء", "نهايات الأسطر", "أسطر فارغة", "مسافات", "حروف مركّبة", "محارف غير مرئية", "محارف مصحّحة", "رمز QR للمعرّف"},
	{"az", "Birlikdə saxlanıb", "Dəyişdirilib", "heç nə", "sətir sonları", "boş sətirlər", "boşluqlar", "birləşdirilmiş hərflər", "görünməz simvollar", "düzəldilmiş simvollar", "İdentifikatorun QR kodu"},
	{"be", "Захоўваецца разам", "Зменена", "нічога", "канцы радкоў", "пустыя радкі", "прабелы", "складзеныя літары", "нябачныя знакі", "выпраўленыя знакі", "QR-код ідэнтыфікатара"},
	{"bg", "Съхранено заедно", "Променено", "нищо", "краища на редове", "празни редове", "интервали", "съставени букви", "невидими знаци", "поправени знаци", "QR код на идентификатора"},
	{"bn", "একসঙ্গে সংরক্ষিত", "পরিবর্তিত", "কিছুই না", "লাইনের শেষ", "ফাঁকা লাইন", "ফাঁকা স্থান", "যুক্ত অক্ষর", "অদৃশ্য অক্ষর", "সংশোধিত অক্ষর", "পরিচয়ের QR কোড"},
	{"ca", "Conservat junt", "Canviat", "res", "finals de línia", "línies en blanc", "espais", "lletres compostes", "caràcters invisibles", "caràcters corregits", "Codi QR de l’identificador"},
	{"cs", "Uchováno společně", "Změněno", "nic", "konce řádků", "prázdné řádky", "mezery", "složená písmena", "neviditelné znaky", "opravené znaky", "QR kód identifikátoru"},
	{"da", "Bevaret sammen", "Ændret", "intet", "linjeslut", "tomme linjer", "mellemrum", "sammensatte bogstaver", "usynlige tegn", "rettede tegn", "QR-kode for identiteten"},
	{"de", "Zusammen verwahrt", "Geändert", "nichts", "Zeilenenden", "Leerzeilen", "Leerzeichen", "zusammengesetzte Buchstaben", "unsichtbare Zeichen", "berichtigte Zeichen", "QR-Code der Kennung"},
	{"el", "Φυλάσσονται μαζί", "Αλλαγές", "καμία", "τέλη γραμμών", "κενές γραμμές", "διαστήματα", "σύνθετα γράμματα", "αόρατοι χαρακτήρες", "διορθωμένοι χαρακτήρες", "Κωδικός QR της ταυτότητας"},
	{"es", "Guardado junto", "Cambiado", "nada", "finales de línea", "líneas en blanco", "espacios", "letras compuestas", "caracteres invisibles", "caracteres corregidos", "Código QR del identificador"},
	{"et", "Koos säilitatud", "Muudetud", "mitte midagi", "realõpud", "tühjad read", "tühikud", "liidetud tähed", "nähtamatud märgid", "parandatud märgid", "Identifikaatori QR-kood"},
	{"fa", "نگهداری\u200cشده با هم", "تغییرها", "هیچ", "پایان سطرها", "سطرهای خالی", "فاصله\u200cها", "حروف ترکیبی", "نویسه\u200cهای نامرئی", "نویسه\u200cهای اصلاح\u200cشده", "کد QR شناسه"},
	{"fi", "Säilytetty yhdessä", "Muutettu", "ei mitään", "rivinvaihdot", "tyhjät rivit", "välilyönnit", "yhdistetyt kirjaimet", "näkymättömät merkit", "korjatut merkit", "Tunnisteen QR-koodi"},
	{"fr", "Conservés ensemble", "Modifié", "rien", "fins de ligne", "lignes vides", "espaces", "lettres composées", "caractères invisibles", "caractères corrigés", "Code QR de l’identifiant"},
	{"he", "נשמרו יחד", "שינויים", "אין", "סופי שורות", "שורות ריקות", "רווחים", "אותיות מורכבות", "תווים בלתי נראים", "תווים מתוקנים", "קוד QR של המזהה"},
	{"hi", "साथ में सुरक्षित", "परिवर्तित", "कुछ नहीं", "पंक्तियों के अंत", "खाली पंक्तियाँ", "रिक्त स्थान", "संयुक्त अक्षर", "अदृश्य वर्ण", "सुधारे गए वर्ण", "पहचान का QR कोड"},
	{"hr", "Čuva se zajedno", "Promijenjeno", "ništa", "krajevi redaka", "prazni redci", "razmaci", "složena slova", "nevidljivi znakovi", "ispravljeni znakovi", "QR kod identifikatora"},
	{"hu", "Együtt megőrizve", "Módosítva", "semmi", "sorvégek", "üres sorok", "szóközök", "összetett betűk", "láthatatlan karakterek", "javított karakterek", "Az azonosító QR-kódja"},
	{"hy", "Պահվում են միասին", "Փոփոխված", "ոչինչ", "տողերի վերջեր", "դատարկ տողեր", "բացատներ", "բաղադրյալ տառեր", "անտեսանելի նշաններ", "ուղղված նշաններ", "Նույնացուցչի QR կոդ"},
	{"id", "Disimpan bersama", "Diubah", "tidak ada", "akhir baris", "baris kosong", "spasi", "huruf gabungan", "karakter tak terlihat", "karakter yang diperbaiki", "Kode QR identitas"},
	{"it", "Conservati insieme", "Modificato", "nulla", "fine riga", "righe vuote", "spazi", "lettere composte", "caratteri invisibili", "caratteri corretti", "Codice QR dell’identificatore"},
	{"ja", "同梱ファイル", "変更点", "なし", "改行", "空行", "空白", "合成文字", "不可視文字", "修正文字", "識別子のQRコード"},
	{"ka", "ინახება ერთად", "შეცვლილია", "არაფერი", "სტრიქონის ბოლოები", "ცარიელი სტრიქონები", "ინტერვალები", "შედგენილი ასოები", "უხილავი სიმბოლოები", "გასწორებული სიმბოლოები", "იდენტიფიკატორის QR კოდი"},
	{"kk", "Бірге сақталған", "Өзгертілген", "ештеңе", "жол соңдары", "бос жолдар", "бос орындар", "біріктірілген әріптер", "көрінбейтін таңбалар", "түзетілген таңбалар", "Сәйкестендіргіштің QR коды"},
	{"ko", "함께 보관", "변경", "없음", "줄 끝", "빈 줄", "공백", "조합 문자", "보이지 않는 문자", "수정된 문자", "식별자의 QR 코드"},
	{"lt", "Saugoma kartu", "Pakeista", "nieko", "eilučių pabaigos", "tuščios eilutės", "tarpai", "sudėtinės raidės", "nematomi ženklai", "ištaisyti ženklai", "Identifikatoriaus QR kodas"},
	{"lv", "Glabājas kopā", "Mainīts", "nekas", "rindu beigas", "tukšas rindas", "atstarpes", "saliktie burti", "neredzamas zīmes", "labotas zīmes", "Identifikatora QR kods"},
	{"mr", "एकत्र जतन", "बदल", "काहीही नाही", "ओळींचे शेवट", "रिक्त ओळी", "मोकळ्या जागा", "संयुक्त अक्षरे", "अदृश्य चिन्हे", "दुरुस्त चिन्हे", "ओळखीचा QR कोड"},
	{"ms", "Disimpan bersama", "Diubah", "tiada", "hujung baris", "baris kosong", "ruang", "huruf bergabung", "aksara tidak kelihatan", "aksara yang dibaiki", "Kod QR pengenalan"},
	{"nb", "Bevart sammen", "Endret", "ingenting", "linjeslutt", "tomme linjer", "mellomrom", "sammensatte bokstaver", "usynlige tegn", "rettede tegn", "QR-kode for identiteten"},
	{"nl", "Samen bewaard", "Gewijzigd", "niets", "regeleinden", "lege regels", "spaties", "samengestelde letters", "onzichtbare tekens", "herstelde tekens", "QR-code van de identiteit"},
	{"pl", "Przechowywane razem", "Zmieniono", "nic", "końce wierszy", "puste wiersze", "odstępy", "złożone litery", "niewidoczne znaki", "poprawione znaki", "Kod QR identyfikatora"},
	{"pt", "Guardado em conjunto", "Alterado", "nada", "fins de linha", "linhas em branco", "espaços", "letras compostas", "caracteres invisíveis", "caracteres corrigidos", "Código QR do identificador"},
	{"ro", "Păstrate împreună", "Modificat", "nimic", "sfârșituri de rând", "rânduri goale", "spații", "litere compuse", "caractere invizibile", "caractere corectate", "Codul QR al identificatorului"},
	{"ru", "Хранятся вместе", "Изменено", "ничего", "концы строк", "пустые строки", "пробелы", "составные буквы", "невидимые знаки", "исправленные знаки", "QR-код идентификатора"},
	{"sk", "Uchované spolu", "Zmenené", "nič", "konce riadkov", "prázdne riadky", "medzery", "zložené písmená", "neviditeľné znaky", "opravené znaky", "QR kód identifikátora"},
	{"sl", "Hranjeno skupaj", "Spremenjeno", "nič", "konci vrstic", "prazne vrstice", "presledki", "sestavljene črke", "nevidni znaki", "popravljeni znaki", "QR-koda identifikatorja"},
	{"sr", "Чува се заједно", "Промењено", "ништа", "крајеви редова", "празни редови", "размаци", "сложена слова", "невидљиви знакови", "исправљени знакови", "QR код идентификатора"},
	{"sv", "Bevaras tillsammans", "Ändrat", "inget", "radslut", "tomma rader", "mellanslag", "sammansatta bokstäver", "osynliga tecken", "rättade tecken", "QR-kod för identiteten"},
	{"sw", "Vimehifadhiwa pamoja", "Kilichobadilishwa", "hakuna", "miisho ya mistari", "mistari mitupu", "nafasi", "herufi zilizounganishwa", "alama zisizoonekana", "alama zilizosahihishwa", "Msimbo wa QR wa utambulisho"},
	{"ta", "ஒன்றாகப் பாதுகாக்கப்பட்டவை", "மாற்றங்கள்", "எதுவுமில்லை", "வரி முடிவுகள்", "வெற்று வரிகள்", "இடைவெளிகள்", "இணைந்த எழுத்துகள்", "காணப்படாத குறிகள்", "திருத்தப்பட்ட குறிகள்", "அடையாளத்தின் QR குறியீடு"},
	{"te", "కలిసి భద్రపరచినవి", "మార్పులు", "ఏమీ లేదు", "పంక్తి ముగింపులు", "ఖాళీ పంక్తులు", "ఖాళీలు", "సంయుక్త అక్షరాలు", "కనిపించని అక్షరాలు", "సరిచేసిన అక్షరాలు", "గుర్తింపు QR కోడ్"},
	{"th", "เก็บไว้ด้วยกัน", "สิ่งที่เปลี่ยน", "ไม่มี", "ท้ายบรรทัด", "บรรทัดว่าง", "ช่องว่าง", "อักษรประกอบ", "อักขระที่มองไม่เห็น", "อักขระที่แก้ไข", "คิวอาร์โค้ดของตัวระบุ"},
	{"tr", "Birlikte saklanan", "Değiştirilen", "hiçbir şey", "satır sonları", "boş satırlar", "boşluklar", "birleşik harfler", "görünmez karakterler", "düzeltilmiş karakterler", "Kimliğin QR kodu"},
	{"uk", "Зберігаються разом", "Змінено", "нічого", "кінці рядків", "порожні рядки", "пробіли", "складені літери", "невидимі знаки", "виправлені знаки", "QR-код ідентифікатора"},
	{"ur", "ساتھ محفوظ", "تبدیلیاں", "کچھ نہیں", "سطروں کے اختتام", "خالی سطریں", "خالی جگہیں", "مرکب حروف", "غیر مرئی حروف", "درست کیے گئے حروف", "شناخت کا QR کوڈ"},
	{"uz", "Birga saqlangan", "O‘zgartirilgan", "hech narsa", "satr oxirlari", "bo‘sh satrlar", "bo‘shliqlar", "qo‘shma harflar", "ko‘rinmas belgilar", "tuzatilgan belgilar", "Identifikatorning QR kodi"},
	{"vi", "Lưu giữ cùng nhau", "Đã thay đổi", "không có gì", "cuối dòng", "dòng trống", "khoảng trắng", "chữ ghép", "ký tự vô hình", "ký tự đã sửa", "Mã QR của định danh"},
	{"zh", "一并保存", "改动", "无", "换行", "空行", "空格", "组合字符", "不可见字符", "修复字符", "标识的二维码"},
	{"zh-hant", "一併保存", "變動", "無", "換行", "空行", "空格", "組合字元", "不可見字元", "修復字元", "識別碼的 QR 碼"},
}
