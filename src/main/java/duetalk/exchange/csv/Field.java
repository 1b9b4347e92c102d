package duetalk.exchange.csv;

import java.util.Arrays;
import java.util.List;

/** What a column of a list may hold, with the names it has in the lists of invoicing programs, the likeliest first. */
public enum Field {
    CLIENT(
            true,
            "client, client name, customer, customer name, customerid, contact name, bill to, buyer, buyer name,"
                    + " name, company, company name, organization, organisation, account name,"
                    + " klient, kontrahent, nabywca, nazwa klienta, nazwa kontrahenta, nazwa nabywcy, odbiorca, płatnik,"
                    + " firma, nazwa, nazwa firmy,"
                    + " לקוח, שם לקוח, שם הלקוח, שם, לכבוד, clientname,"
                    + " مشتری, نام مشتری, خریدار, نام خریدار, طرف حساب, حساب, نام, نام شرکت"),
    NUMBER(
            true,
            "number, invoice number, invoice no, invoice num, invoice nr, invoice, invoice id, document number,"
                    + " document no, doc number, docnum, num, no, nr, reference number,"
                    + " numer, numer faktury, numery faktur, nr faktury, numer dokumentu, nr dokumentu, faktura, faktura nr,"
                    + " מספר חשבונית, מס חשבונית, מספר, חשבונית, מספר מסמך, מס מסמך, מסמך,"
                    + " شماره, شماره فاکتور, شماره صورتحساب, شماره سند, فاکتور, صورتحساب"),
    ISSUED(
            true,
            "issued, invoice date, document date, issue date, date issued, issued on, date of issue, doc date, bill date,"
                    + " date, created, data wystawienia, data faktury, data dokumentu, wystawiono, wystawiona, data,"
                    + " תאריך הפקה, תאריך חשבונית, תאריך מסמך, תאריך החשבונית, תאריך,"
                    + " تاریخ صدور, تاریخ فاکتور, تاریخ صورتحساب, تاریخ سند, تاریخ"),
    DUE(
            false,
            "due, due date, date due, due on, payment due, payment due date, pay by, payment to, maturity,"
                    + " termin płatności, termin zapłaty, data płatności, płatność do, zapłata do, termin, płatne do,"
                    + " מועד תשלום, לתשלום עד, תאריך לתשלום, תאריך פירעון, מועד פירעון, פירעון, תאריך יעד,"
                    + " سررسید, تاریخ سررسید, سررسید پرداخت, مهلت پرداخت, موعد پرداخت"),
    AMOUNT(
            true,
            "amount, total, total amount, invoice amount, invoice total, gross, gross amount, gross total, amount gross,"
                    + " total incl vat, total including vat, grand total, total with vat, totalwithvat, value, line total,"
                    + " kwota brutto, wartość brutto, brutto, razem brutto, suma brutto, kwota, razem, suma, wartość,"
                    + " kwota do zapłaty, do zapłaty,"
                    + " סכום כולל מעמ, סהכ כולל מעמ, סכום כולל, סהכ לתשלום, סהכ, סכום, סכום לתשלום,"
                    + " مبلغ کل, جمع کل, مبلغ قابل پرداخت, مبلغ فاکتور, مبلغ, جمع"),
    CURRENCY(false, "currency, currency code, ccy, invoice currency, waluta, מטבע, ارز, واحد پول, واحد, نوع ارز"),
    SETTLED(
            false,
            "settled, settled date, paid on, paid date, date paid, payment date, last payment date, paid at, paid,"
                    + " data zapłaty, data wpłaty, data opłacenia, zapłacono dnia, opłacono dnia, data płatności faktury,"
                    + " zapłacono,"
                    + " תאריך תשלום, שולם בתאריך, מועד התשלום, תאריך קבלה, שולם,"
                    + " تاریخ پرداخت, تاریخ دریافت, تاریخ تسویه, تاریخ وصول, پرداخت شده"),
    PAID(
            false,
            "amount paid, paid amount, paid to date, invoice amount paid, payments, total paid, received, paid, settled,"
                    + " kwota zapłacona, zapłacono, zapłacona kwota, kwota opłacona, wpłacono, wpłaty, opłacono, zapłacone,"
                    + " סכום ששולם, שולם עד כה, שולם, תקבולים,"
                    + " مبلغ پرداختی, مبلغ پرداخت شده, مبلغ دریافتی, پرداختی, دریافتی, پرداخت شده"),
    BALANCE(
            false,
            "balance, balance due, amount due, invoice amount due, outstanding, amount outstanding, open balance,"
                    + " open amount, unpaid, remaining,"
                    + " pozostało do zapłaty, pozostało, do zapłaty pozostało, nierozliczono, pozostaje do zapłaty, saldo,"
                    + " יתרה, יתרה לתשלום, יתרת חוב, נותר לתשלום,"
                    + " مانده, باقی مانده, باقیمانده, مبلغ باقی مانده, مانده بدهی"),
    STATUS(
            false,
            "status, state, payment status, invoice status, paid,"
                    + " stan, stan płatności, status płatności, status faktury, zapłacono, opłacona, zapłacona,"
                    + " סטטוס, סטטוס תשלום, מצב, מצב תשלום, שולם,"
                    + " وضعیت, وضعیت پرداخت, وضعیت فاکتور, پرداخت شده"),
    DISPUTED(false, "disputed, dispute, sporna, spór, במחלוקת, מחלוקת, اختلاف, مورد اختلاف"),
    SUBJECT(
            false,
            "subject, description, memo, details, item, item name, opis, tytuł, za co, przedmiot, nazwa usługi, uwagi,"
                    + " תיאור, עבור, פרטים, פירוט, نوع خدمت, شرح, بابت, توضیحات"),
    EMAIL(
            false,
            "email, e mail, mail, email address, client email, customer email, adres email, adres e mail, poczta,"
                    + " דואל, אימייל, מייל, ایمیل, پست الکترونیک, رایانامه"),
    PHONE(
            false,
            "phone, phone number, telephone, tel, mobile, client phone, telefon, nr telefonu, numer telefonu, komórka,"
                    + " טלפון, נייד, מספר טלפון, تلفن, شماره تلفن, موبایل, تلفن همراه"),
    KIND(
            false,
            "client type, customer type, kind, client kind, type of client, business or private,"
                    + " rodzaj klienta, typ klienta, rodzaj kontrahenta, typ kontrahenta, rodzaj, osoba,"
                    + " סוג לקוח, סוג הלקוח, نوع مشتری, نوع شخص, نوع"),
    TAX_NUMBER(
            false,
            "tax number, tax no, tax id, vat number, vat no, vat id, vat reg no, client tax id, company number,"
                    + " nip, nip nabywcy, nip kontrahenta, nip klienta, numer nip, regon,"
                    + " חפ, עמ, חפ תז, עוסק מורשה, מספר עוסק, מספר עוסק מורשה, תז, תעודת זהות,"
                    + " شناسه ملی, کد اقتصادی, کد ملی, شماره اقتصادی"),
    ADDRESS(
            false,
            "address, billing address, client address, customer address, street, bill to address,"
                    + " adres, adres nabywcy, adres klienta, adres kontrahenta, ulica,"
                    + " כתובת, כתובת הלקוח, نشانی, آدرس, نشانی مشتری"),
    CONTACT(
            false,
            "contact, contact person, contact full name, attention, attn, person, osoba kontaktowa, osoba do kontaktu, kontakt,"
                    + " איש קשר, שם איש קשר, לידי, شخص رابط, رابط, مسئول, نام رابط"),
    TERMS(
            false,
            "terms, payment terms, payment term, credit days, credit terms, days to pay, net days,"
                    + " warunki płatności, termin dni, dni, liczba dni, termin płatności dni,"
                    + " תנאי תשלום, ימי אשראי, שוטף, شرایط پرداخت, مهلت, مدت پرداخت");

    private final boolean required;
    private final List<String> headings;

    Field(boolean required, String headings) {
        this.required = required;
        this.headings = List.of(headings.split(", *"));
    }

    public boolean isRequired() {
        return required;
    }

    /** Whether it holds days. */
    boolean isDay() {
        return this == ISSUED || this == DUE || this == SETTLED;
    }

    /** Whether it holds money. */
    boolean isMoney() {
        return this == AMOUNT || this == PAID || this == BALANCE;
    }

    /** Whether a column of one of its headings may be the field's: some stand over days, amounts and words alike. */
    boolean fits(String heading, Content content) {
        boolean shared = Arrays.stream(values()).anyMatch(other -> other != this && other.headings.contains(heading));
        return !shared
                || content == Content.NOTHING
                || switch (this) {
                    case SETTLED -> content == Content.DAYS;
                    case PAID, BALANCE -> content == Content.AMOUNTS;
                    case STATUS -> content == Content.WORDS;
                    default -> true;
                };
    }

    List<String> headings() {
        return headings;
    }
}
