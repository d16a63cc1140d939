// Draws the trends of a page: <div data-trend='{"series": [...]}'>. The table beside it says the
// same, so the drawing is hidden from screen readers. Colours come from the style sheet.
{
  const charts = new Map();
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // A custom property holds light-dark(...); only a computed colour says which it is now.
  const colours = (holder) => {
    const probe = document.createElement("span");
    holder.append(probe);
    const read = (token) => {
      probe.style.color = `var(--${token})`;
      return getComputedStyle(probe).color;
    };
    const found = Object.fromEntries(["ink", "ink-quiet", "line", "surface", "bad", "accent", "info", "good-soft", "good"].map((token) => [token, read(token)]));
    probe.remove();
    return { ...found, font: getComputedStyle(holder).fontFamily };
  };

  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const shapes = { LOW: "triangle", HIGH: "triangle", NORMAL: "circle", NONE: "circle" };

  const point = ([at, value, text, flag], look, colour) => ({
    value: [at, value], text, flag,
    symbol: shapes[flag] ?? "circle",
    symbolRotate: flag === "LOW" ? 180 : 0,
    symbolSize: flag === "LOW" || flag === "HIGH" ? 11 : 7,
    itemStyle: { color: flag === "LOW" || flag === "HIGH" ? look.bad : colour },
  });

  const band = (series, look) => {
    if (series.low == null && series.high == null) return {};
    const edge = [series.low, series.high].filter((limit) => limit != null);
    return {
      markArea: {
        silent: true, itemStyle: { color: look["good-soft"], opacity: 0.85 },
        data: [[{ yAxis: series.low ?? -Infinity }, { yAxis: series.high ?? Infinity }].map((end, index) => (Number.isFinite(end.yAxis) ? end : { y: index === 0 ? "100%" : "0%" }))],
      },
      markLine: {
        silent: true, symbol: "none", animation: false,
        lineStyle: { color: look.good, type: "dashed", width: 1, opacity: 0.7 },
        label: { color: look["ink-quiet"], fontFamily: look.font, fontSize: 11, position: "insideStartTop", formatter: ({ value }) => (value === series.low ? `usual from ${value}` : `usual to ${value}`) },
        data: edge.map((limit) => ({ yAxis: limit })),
      },
    };
  };

  // The range is in sight when it is near; a far limit would flatten the line.
  const extent = (trend) => {
    const values = trend.series.flatMap((series) => series.points.map((one) => one[1]));
    const least = Math.min(...values);
    const most = Math.max(...values);
    const near = Math.max(most - least, Math.abs(most) * 0.15);
    const limits = trend.series.flatMap((series) => [series.low, series.high]).filter((limit) => limit != null && limit > least - near && limit < most + near);
    const low = Math.min(least, ...limits);
    const high = Math.max(most, ...limits);
    const air = (high - low || Math.abs(high) || 1) * 0.1;
    const step = 10 ** Math.floor(Math.log10(high - low + 2 * air));
    const floor = Math.floor((low - air) / step * 5) * step / 5;
    return { min: low >= 0 ? Math.max(0, floor) : floor, max: Math.ceil((high + air) / step * 5) * step / 5 };
  };

  const option = (trend, look) => {
    const palette = [look.accent, look.info, look.ink];
    const many = trend.series.length > 1;
    const axis = { axisLabel: { color: look["ink-quiet"], fontFamily: look.font, hideOverlap: true }, axisLine: { lineStyle: { color: look.line } }, axisTick: { show: false } };
    return {
      animation: !still.matches, animationDuration: 250,
      textStyle: { fontFamily: look.font },
      grid: { left: 8, right: many ? 84 : 24, top: 34, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true,
        backgroundColor: look.surface, borderColor: look.line, textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13 },
        axisPointer: { lineStyle: { color: look["ink-quiet"] } },
        formatter: (found) => [day.format(found[0].value[0]), ...found.map((one) => `${many ? `${one.seriesName}: ` : ""}${one.data.text}${one.data.flag === "HIGH" ? " (high)" : one.data.flag === "LOW" ? " (low)" : ""}`)].join("\n"),
      },
      xAxis: { type: "time", ...axis, splitLine: { show: false }, splitNumber: 5 },
      yAxis: { type: "value", ...extent(trend), name: trend.unit ?? "", nameLocation: "end", nameTextStyle: { color: look["ink-quiet"], fontFamily: look.font, align: "left" }, ...axis, axisLine: { show: false }, splitLine: { lineStyle: { color: look.line } } },
      series: trend.series.map((series, index) => ({
        type: "line", name: series.title, showSymbol: series.points.length < 120, symbolSize: 7, triggerLineEvent: false,
        lineStyle: { color: palette[index % 3], width: 2, type: index === 0 ? "solid" : [6, 3] },
        itemStyle: { color: palette[index % 3] },
        endLabel: { show: many, formatter: series.title, color: palette[index % 3], fontFamily: look.font, fontWeight: 600 },
        emphasis: { disabled: false },
        data: series.points.map((one) => point(one, look, palette[index % 3])),
        ...band(series, look),
      })),
    };
  };

  const draw = (holder) => {
    if (!window.echarts) return;
    const trend = JSON.parse(holder.dataset.trend);
    const chart = charts.get(holder) ?? echarts.init(holder, null, { renderer: "canvas" });
    if (!charts.has(holder)) {
      charts.set(holder, chart);
      new ResizeObserver(() => chart.resize()).observe(holder);
    }
    chart.setOption(option(trend, colours(holder)), true);
  };

  const drawAll = () => {
    for (const [holder, chart] of charts) {
      if (holder.isConnected) continue;
      chart.dispose();
      charts.delete(holder);
    }
    document.querySelectorAll("[data-trend]").forEach(draw);
  };

  document.addEventListener("DOMContentLoaded", drawAll);
  document.addEventListener("htmx:afterSettle", drawAll);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  still.addEventListener("change", drawAll);
}
