using MediaWatch.Core.Reports;

namespace MediaWatch.Portal.Pages.Reports;

/// <summary>What people read for reports.</summary>
static class ReportNames
{
    extension(ReportState state)
    {
        public string Name => state switch { ReportState.Writing => "生成中", ReportState.Unchecked => "待校核", ReportState.Checked => "已校核", ReportState.Issued => "已下发", _ => "已下载" };
        public string Css => state switch { ReportState.Writing => "", ReportState.Unchecked => "warned", ReportState.Downloaded => "good", _ => "blue" };
    }

    extension(ReportScope scope)
    {
        public string Name => scope switch { ReportScope.Tenant => "全市", ReportScope.Subtree => "含下属", _ => "本单位" };
    }

    extension(ReportKind kind)
    {
        public string Name => kind switch { ReportKind.Month => "月报", ReportKind.Week => "周报", ReportKind.Quarter => "季报", ReportKind.Year => "年报", _ => "专报" };
    }

    extension(ReportFileKind kind)
    {
        public string Name => kind switch { ReportFileKind.Word => "Word 文件", ReportFileKind.Pdf => "PDF", ReportFileKind.Problems => "问题清单", _ => "证据包" };
    }

    /// <summary>812 KB, 3.4 MB.</summary>
    public static string Size(long bytes) => bytes < 1 << 20 ? $"{Math.Max(1, bytes >> 10)} KB" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB");
}
