package duetalk.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The file that a mail program opens as a draft. */
class MailDraftTest {

    private static final byte[] PDF = {37, 80, 68, 70, 0, -1, 13, 10, 7};

    @Test
    void theLetterIsAttachedByteForByteAndNothingIsSent() {
        String mail = MailDraft.of("me@example.com", "you@example.com", "subject", "text", "letter.pdf", PDF);

        assertThat(mail)
                .startsWith("From: me@example.com\r\nTo: you@example.com\r\n")
                .contains("X-Unsent: 1\r\n");
        Matcher last = Pattern.compile("attachment;[^\r]*\r\n[^\r]*\r\n\r\n(.*?)\r\n--", Pattern.DOTALL)
                .matcher(mail);
        assertThat(last.find()).isTrue();
        assertThat(Base64.getMimeDecoder().decode(last.group(1))).isEqualTo(PDF);
        assertThat(mail.lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void aSubjectOfAnyScriptComesOutWhole() {
        String subject = "הנדון: \u2068חשבונית INV-2026/017\u2069 – Żółć, یادآوری پرداخت صورت‌حساب شمارهٔ ۱۴۰۵";
        String mail = MailDraft.of("", "", subject, "", "x.pdf", PDF);
        StringBuilder found = new StringBuilder();
        Matcher words = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=").matcher(mail);
        while (words.find()) {
            assertThat(words.group().length()).isLessThanOrEqualTo(75);
            found.append(new String(Base64.getDecoder().decode(words.group(1)), StandardCharsets.UTF_8));
        }

        assertThat(found.toString()).isEqualTo(subject.replaceAll("[\u2068\u2069]", ""));
        assertThat(mail).doesNotContain("From:", "To:");
    }

    /** What the user typed as an address can't begin a header of its own. */
    @Test
    void nothingBeginsAnotherHeader() {
        String mail = MailDraft.of("a@b.c\r\nBcc: x@y.z", "a b@c", "one\r\nBcc: two", "t", "../a\"b.pdf", PDF);

        assertThat(mail.lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail).doesNotContain("From:", "To:").contains("filename=\".._a_b.pdf\"");
    }
}
