using MediaWatch.City.Writing;

namespace MediaWatch.City.Plan;

/// <summary>Puts a planting into the text of its article.</summary>
static class Plantings
{
    public static void Plant(Planting planting, Writer writer, List<string> paragraphs, List<CityLink> links, List<IReadOnlyList<string>> table)
    {
        switch (planting.Kind)
        {
            case "term" or "amended" or "gone" or "clean":
                paragraphs[1] += planting.Sentence.Replace("{信用代码}", Numbers.CreditCode(writer), StringComparison.Ordinal);
                break;
            case "sensitive":
                paragraphs.Add(planting.Sentence);
                break;
            case "identity":
                paragraphs.Add(planting.Sentence + string.Join('；', Enumerable.Range(0, 3).Select(_ => $"{writer.PersonName()}，身份证号码{Numbers.Identity(writer)}，补贴金额{200 + writer.Next(9) * 100}元")) + "。");
                break;
            case "identity-table":
                Rows("身份证号码", Numbers.Identity);
                break;
            case "identity-file":
                paragraphs.Add(planting.Sentence);
                links.Add(new CityLink("Attachment", $"/files/{writer.Digits(6)}.csv", planting.Words, Dead: false));
                break;
            case "mobiles":
                Rows("联系电话", Numbers.Mobile);
                break;
            case "cards":
                Rows("银行卡号", Numbers.Card);
                break;
            case "dead-page":
                Link("Page", "/zt/yjg/index.html");
                break;
            case "dead-image":
                Link("Image", "/images/xczp.jpg");
                break;
            case "dead-attachment":
                Link("Attachment", planting.Words.EndsWith(".doc", StringComparison.Ordinal) ? "/files/qd.doc" : "/files/ap.xls");
                break;
        }

        void Rows(string heading, Func<Writer, string> number)
        {
            paragraphs.Add(planting.Sentence);
            table.Add(["姓名", heading, "备注"]);
            for (var row = 0; row < 4; row++)
                table.Add([writer.PersonName(), number(writer), "已审核"]);
        }

        void Link(string kind, string address)
        {
            if (kind == "Page")
                paragraphs.Add(planting.Sentence.Replace("{词}", $"《{planting.Words}》", StringComparison.Ordinal));
            links.Add(new CityLink(kind, address, planting.Words, Dead: true));
        }
    }
}
