package duetalk.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The file that a mail program opens as a draft, read as a mail program reads it. */
class MailDraftTest {

    private static final byte[] PDF = {37, 80, 68, 70, 0, -1, 13, 10, 7};

    private static MimeMessage read(MailDraft draft) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return new MimeMessage(
                Session.getInstance(properties),
                new ByteArrayInputStream(draft.written().getBytes(StandardCharsets.UTF_8)));
    }

    private static MailDraft draft(String from, String to, String subject, String body, String file) {
        return new MailDraft(from, to, subject, body, List.of(new Enclosure(file, PDF)));
    }

    private static List<InternetAddress> to(MimeMessage mail) throws Exception {
        return Arrays.stream(mail.getRecipients(RecipientType.TO))
                .map(InternetAddress.class::cast)
                .toList();
    }

    @Test
    void everythingThatIsEnclosedComesOutByteForByte() throws Exception {
        byte[] photo = new byte[5000];
        Arrays.fill(photo, (byte) 200);
        MailDraft draft = new MailDraft(
                "me@example.com",
                "you@example.com",
                "subject",
                "Dzień dobry\nשלום",
                List.of(new Enclosure("letter.pdf", PDF), new Enclosure("Faktura „Żółw” ۱۲.jpg", photo)));
        MimeMessage mail = read(draft);
        MimeMultipart parts = (MimeMultipart) mail.getContent();

        assertThat(mail.getFrom()[0]).hasToString("me@example.com");
        assertThat(to(mail)).extracting(InternetAddress::getAddress).containsExactly("you@example.com");
        assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Dzień dobry\nשלום");
        BodyPart letter = parts.getBodyPart(1);
        assertThat(letter.getFileName()).isEqualTo("letter.pdf");
        assertThat(letter.getContentType()).startsWith("application/pdf");
        assertThat(letter.getInputStream().readAllBytes()).isEqualTo(PDF);
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("Faktura „Żółw” ۱۲.jpg");
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(photo);
        assertThat(draft.written().lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void aSubjectOfAnyScriptComesOutWhole() throws Exception {
        String subject = "הנדון: \u2068חשבונית INV-2026/017\u2069 – Żółć, یادآوری پرداخت صورت‌حساب شمارهٔ ۱۴۰۵";
        MimeMessage mail = read(draft("", "", subject, "", "x.pdf"));

        assertThat(mail.getSubject()).isEqualTo(subject.replaceAll("[\u2068\u2069]", ""));
        assertThat(mail.getRecipients(RecipientType.TO)).isNull();
        assertThat(mail.getFrom()).isNull();
    }

    /** Umlauts before and after the @, a name before it; several addresses in one field are none. */
    @Test
    void addressesAreTakenAsPeopleWriteThem() throws Exception {
        assertThat(to(read(draft("", "jürgen@müller.example", "s", "b", "x.pdf"))))
                .extracting(InternetAddress::getAddress)
                .containsExactly("jürgen@xn--mller-kva.example");
        assertThat(to(read(draft("", "\"Nowak, Żaneta\" <z@b.example>", "s", "b", "x.pdf"))))
                .extracting(InternetAddress::getAddress)
                .containsExactly("z@b.example");
        assertThat(read(draft("", "a@b.example; c@d.example", "s", "b", "x.pdf"))
                        .getAllRecipients())
                .isNull();
        assertThat(to(read(draft("", " mailto:\u2066a+tag@b.example\u2069 ", "s", "b", "x.pdf"))))
                .extracting(InternetAddress::getAddress)
                .containsExactly("a+tag@b.example");
    }

    /** What is no address is left out of the draft and can be named. */
    @Test
    void whatIsNoAddressIsKnown() {
        for (String entered : List.of("ask at the desk", "x@", "@y", "a b@c", "a@b.example, c@d.example")) {
            assertThat(MailAddress.read(entered).usable()).isEmpty();
            assertThat(MailAddress.read(entered).unusable()).containsExactly(entered);
        }
        assertThat(MailAddress.read(" ").unusable()).isEmpty();
    }

    /** What the user typed as an address or a file can't begin a header of its own. */
    @Test
    void nothingBeginsAnotherHeader() throws Exception {
        MimeMessage mail =
                read(draft("a@b.c\r\nBcc: x@y.z", "Jo\r\nBcc: x <a@b.c>", "one\r\nBcc: two", "t", "../a\"b\r\n.pdf"));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getRecipients(RecipientType.BCC)).isNull();
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getFileName())
                .doesNotContain("/", "\r", "\n");
    }
}
