package licence

import "github.com/fad55d40/archive/convert/lexicon"

// Works stand where a title would: "This work by …".
var Works = lexicon.New(
	lexicon.Entry{Value: 0, Phrases: "this work|this image|this photo|this photograph|this picture|this illustration|this file|the work|the image|the photo|the photograph|contains public sector information|contains information|untitled|untitled work|untitled image|work|image|photo|photograph|picture|illustration|file" +
		"|cette œuvre|cette oeuvre|cette image|cette photo|cette photographie|œuvre|oeuvre|l image|la photo|esta obra|esta imagen|esta foto|esta fotografia|la obra|la imagen|obra|dieses werk|dieses bild|dieses foto|das bild|das werk|das foto|werk|bild|foto|quest opera|questa immagine|questa foto|opera|immagine|esta imagem|imagem" +
		"|это произведение|это изображение|эта фотография|это фото|произведение|изображение|фотография|фото|bu eser|bu gorsel|bu fotograf|eser|gorsel|fotograf|bu əsər|bu səkil|bu foto|əsər|səkil|ten utwor|to zdjecie|ta grafika|utwor|zdjecie|αυτο το εργο|αυτη η εικονα|αυτη η φωτογραφια|το εργο|η εικονα|η φωτογραφια|εργο|цей твір|це зображення|це фото|ця світлина|твір|зображення"},
)

// Articles name the article itself: its licence is not a picture's.
var Articles = lexicon.New(
	lexicon.Entry{Value: 0, Phrases: "this article|this text|this story|this post|this content|this page|this site|this website|this document|this book|this publication|this report|this essay|this piece|this blog|our content|our articles|our work|our journalism|all content|all text|all texts|all articles|content|contents|text|texts|the text|the article|article|articles|this newsletter|this issue|except where otherwise noted|unless otherwise noted|unless otherwise stated|except where noted" +
		"|cet article|ce texte|ce document|ce contenu|le texte|este articulo|este texto|este documento|este contenido|el texto|dieser artikel|dieser text|dieser beitrag|dieses dokument|diese seite|der text|questo articolo|questo testo|il testo|este artigo|o texto|эта статья|этот текст|этот материал|текст статьи|текст|материал|материалы|статья|ця стаття|цей текст|цей матеріал|bu makale|bu yazi|bu metin|bu haber|bu məqalə|bu mətn|məqalə|ten artykul|ten tekst|tekst|αυτο το αρθρο|αυτο το κειμενο|το κειμενο|το αρθρο"},
)
