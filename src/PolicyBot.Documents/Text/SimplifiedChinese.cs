using System.Collections.Frozen;

namespace PolicyBot.Documents.Text;

/// <summary>Turns traditional Chinese characters into simplified ones, each at its offset.</summary>
public static class SimplifiedChinese
{
    // Names of places and trades, beside the frequent characters: the simplified character, then the traditional one.
    const string Pairs = "档檔庆慶辽遼陕陝沈瀋郑鄭厦廈滨濱烟煙潍濰台臺芜蕪怀懷娄婁岳嶽泸瀘绵綿丽麗鲁魯乌烏尔爾枣棗沧滄锂鋰织織纺紡驾駕驶駛脸臉游遊采採征徵杆桿云雲横橫孪孿复複制製厂廠锦錦抚撫芦蘆鸡鷄鹤鶴沪滬盐鹽"
        + "岩巖赣贛饶饒莱萊圣聖荆荊郧鄖琼瓊贵貴筑築锐銳饰飾家傢铝鋁酿釀纤纖涂塗并併布佈铲剷墙牆炼鍊铸鑄锻鍛镜鏡划劃赞贊坝壩咨諮厘釐表錶铺鋪线綫群羣猎獵礼禮窃竊舰艦舱艙访訪龄齡";

    static readonly FrozenDictionary<char, char> Simplified = ChineseScripts.SimplifiedOf
        .Concat(Enumerable.Range(0, Pairs.Length / 2).Select(i => KeyValuePair.Create(Pairs[(2 * i) + 1], Pairs[2 * i])))
        .Concat(TraditionalChinese.Simplified)
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary();

    /// <summary>The text with the simplified form of every frequent traditional character; as long as the text.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = Simplified.GetValueOrDefault(from[i], from[i]);
        });
    }
}
