package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ClientStory;
import duetalk.actions.SaveClient;
import duetalk.core.book.Book;
import duetalk.core.clients.AddressForm;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.clients.Person;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import javafx.scene.control.ComboBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Hebrew user writes to a Polish client: Polish letterhead, and an e-mail that holds what it says. */
class MailScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;
    private Book book;
    private long client;

    @BeforeEach
    void open() {
        desk = TestDesk.open(folder, Language.HE, "light", TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        book = Fx.call(() -> desk.desk.present().book());
        client = book.read(stores -> stores.clients().all()).stream()
                .filter(one -> one.language() == Language.PL)
                .map(Client::id)
                .filter(id -> !new ClientStory(book).of(id, DAY).open().isEmpty())
                .findFirst()
                .orElseThrow();
        ClientCard card = new ClientStory(book).of(client, DAY).card();
        Person person = new Person(0, "Jo", "", AddressForm.OTHER, "Jo <jo@müller.example>");
        new SaveClient(book)
                .save(
                        new ClientCard(card.client(), List.of(person), card.phones(), card.terms()),
                        TestDesk.at(DAY, 9, 0));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void thePolishClientReadsAPolishLetterheadAndGetsEverythingThatIsAttached() throws Exception {
        desk.go(new Destination.Settings(Destination.Settings.Page.ME));
        ComboBox<Language> languages = desk.find("#my-language");
        Fx.run(() -> languages.setValue(Language.PL));
        desk.type("#my-name-there", "Noemi Rosen");
        desk.type("#my-business-there", "Rosen Projekty");
        desk.type("#my-payment-there", "Bank Próbny 123");
        Fx.run(() -> languages.setValue(Language.FA));
        desk.press("#settings-save");

        Path copy = Files.writeString(folder.resolve("faktura żółta.pdf"), "copy");
        Path mail = folder.resolve("letter.eml");
        desk.go(new Destination.Write(client, LetterKind.STATEMENT));
        desk.press("#write-mail");
        assertThat(desk.labels()).contains(desk.voice().say("write.mail.speaks"));
        desk.files.add(copy);
        desk.press("#mail-add");
        assertThat(desk.labels()).doesNotContain(desk.voice().say("write.mail.speaks"));
        desk.files.add(mail);
        desk.press("#sheet-accept");

        Properties properties = new Properties();
        MimeMessage read =
                new MimeMessage(Session.getInstance(properties), new ByteArrayInputStream(Files.readAllBytes(mail)));
        MimeMultipart parts = (MimeMultipart) read.getContent();
        Letter letter = book.read(stores -> stores.letters().ofClient(client)).getLast();
        assertThat(read.getRecipients(RecipientType.TO)[0]).hasToString("Jo <jo@xn--mller-kva.example>");
        assertThat(read.getSubject()).isNotBlank();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(String.valueOf(parts.getBodyPart(0).getContent()))
                .contains("W załączniku przesyłam pismo", "Dołączam jeszcze jeden plik", "faktura żółta.pdf")
                .contains("Noemi Rosen");
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("faktura żółta.pdf");
        byte[] pdf = parts.getBodyPart(1).getInputStream().readAllBytes();
        assertThat(pdf).isEqualTo(book.read(stores -> stores.letters().pdf(letter.id())));
        try (PDDocument page = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(page))
                    .contains("Noemi Rosen", "Rosen Projekty", "Bank Próbny 123")
                    .doesNotContain(Voice.of(Language.HE).say("sample.me.name"));
        }
        assertThat(letter.way()).isEqualTo(LetterWay.NOT_YET);
        assertThat(desk.said()).isEqualTo(desk.voice().say("write.mail.saved", "file", "letter.eml"));
    }
}
