package duetalk.exchange.csv;

import java.util.List;

/** What a column of the file may hold, with the headings by which it is recognised. */
public enum Field {
    CLIENT(
            true,
            "client",
            "customer",
            "customerid",
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
            "gross",
            "kwota",
            "brutto",
            "wartość brutto",
            "סכום",
            "סהכ",
            "סה״כ",
            "مبلغ",
            "مبلغ کل"),
    CURRENCY(false, "currency", "waluta", "מטבע", "ارز", "واحد پول"),
    SETTLED(
            false,
            "settled",
            "settleddate",
            "paid on",
            "payment date",
            "data zapłaty",
            "zapłacono",
            "תאריך תשלום",
            "שולם בתאריך",
            "تاریخ پرداخت"),
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

    List<String> headings() {
        return headings;
    }
}
