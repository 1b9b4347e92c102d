package duetalk.exchange.csv;

import java.util.Arrays;
import java.util.List;

/** What a column of the file may hold, with the headings by which it is recognised. */
public enum Field {
    CLIENT(
            true,
            "client",
            "customer",
            "customerid",
            "customer name",
            "name",
            "company",
            "klient",
            "kontrahent",
            "nabywca",
            "odbiorca",
            "nazwa",
            "לקוח",
            "שם",
            "שם לקוח",
            "حساب",
            "مشتری",
            "نام",
            "نام مشتری"),
    NUMBER(
            true,
            "number",
            "invoicenumber",
            "invoice",
            "invoice no",
            "invoice number",
            "documentnumber",
            "numer",
            "numer faktury",
            "nr faktury",
            "faktura",
            "nr",
            "חשבונית",
            "מספר חשבונית",
            "מספר",
            "شماره",
            "شماره فاکتور",
            "فاکتور"),
    ISSUED(
            true,
            "issued",
            "invoicedate",
            "invoice date",
            "documentdate",
            "date",
            "data wystawienia",
            "wystawiono",
            "data",
            "תאריך",
            "תאריך הפקה",
            "תאריך חשבונית",
            "تاریخ",
            "تاریخ صدور"),
    DUE(
            true,
            "due",
            "duedate",
            "due date",
            "payment due",
            "termin",
            "termin płatności",
            "מועד תשלום",
            "לתשלום עד",
            "פירעון",
            "سررسید",
            "تاریخ سررسید"),
    AMOUNT(
            true,
            "amount",
            "invoiceamount",
            "total",
            "totalamount",
            "gross",
            "kwota",
            "kwota brutto",
            "brutto",
            "wartość brutto",
            "סכום",
            "סהכ",
            "סה״כ",
            "مبلغ",
            "مبلغ کل"),
    CURRENCY(false, "currency", "currency code", "waluta", "מטבע", "ارز", "واحد پول"),
    SETTLED(
            false,
            "settled",
            "settleddate",
            "paid on",
            "paid date",
            "date paid",
            "payment date",
            "paid",
            "data zapłaty",
            "data wpłaty",
            "zapłacono dnia",
            "opłacono dnia",
            "zapłacono",
            "תאריך תשלום",
            "שולם בתאריך",
            "מועד התשלום",
            "שולם",
            "تاریخ پرداخت",
            "تاریخ دریافت",
            "تاریخ تسویه",
            "پرداخت شده"),
    PAID(
            false,
            "amount paid",
            "paid amount",
            "paid to date",
            "payments",
            "paid",
            "settled",
            "kwota zapłacona",
            "zapłacono",
            "zapłacona kwota",
            "wpłacono",
            "wpłaty",
            "opłacono",
            "סכום ששולם",
            "שולם עד כה",
            "שולם",
            "תקבולים",
            "مبلغ پرداختی",
            "مبلغ پرداخت شده",
            "مبلغ دریافتی",
            "پرداختی",
            "دریافتی",
            "پرداخت شده"),
    BALANCE(
            false,
            "balance",
            "balance due",
            "amount due",
            "outstanding",
            "amount outstanding",
            "open balance",
            "unpaid",
            "pozostało do zapłaty",
            "pozostało",
            "do zapłaty pozostało",
            "nierozliczono",
            "saldo",
            "יתרה",
            "יתרה לתשלום",
            "יתרת חוב",
            "נותר לתשלום",
            "مانده",
            "باقی مانده",
            "باقیمانده",
            "مبلغ باقی مانده",
            "مانده بدهی"),
    STATUS(
            false,
            "status",
            "state",
            "payment status",
            "invoice status",
            "paid",
            "stan",
            "stan płatności",
            "status płatności",
            "zapłacono",
            "opłacona",
            "zapłacona",
            "סטטוס",
            "סטטוס תשלום",
            "מצב",
            "מצב תשלום",
            "שולם",
            "وضعیت",
            "وضعیت پرداخت",
            "وضعیت فاکتور",
            "پرداخت شده"),
    DISPUTED(false, "disputed", "dispute", "sporna", "spór", "במחלוקת", "מחלוקת", "اختلاف"),
    SUBJECT(false, "subject", "description", "opis", "tytuł", "za co", "תיאור", "עבור", "شرح", "بابت"),
    EMAIL(false, "email", "e mail", "mail", "דואל", "דוא״ל", "ایمیل"),
    PHONE(false, "phone", "telephone", "tel", "telefon", "טלפון", "تلفن");

    private final boolean required;
    private final List<String> headings;

    Field(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    public boolean isRequired() {
        return required;
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
